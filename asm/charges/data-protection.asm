; charges/data-protection - RLIMIT_DATA counts private memory while it is writable: mprotect adds it and takes it off.
;
; RLIMIT_DATA: 16 MiB
;
; What is counted shows in what RLIMIT_DATA has left: so many pages fewer, and as many again.

%include "case.inc"

case_begin
        call    room
        mov     [first], eax
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 20480              ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    room
        mov     [read], eax

        mov     eax, [first]
        sub     eax, [read]
        value   read_only, eax
        maps    mapped

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length, three pages of five
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        call    room
        mov     [write], eax

        mov     eax, [first]
        sub     eax, [write]
        value   writable, eax
        maps    protected

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        int     80h
        report  mprotect

        call    room
        mov     [two], eax

        mov     eax, [first]
        sub     eax, [two]
        value   less_one, eax
        maps    executable

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 20480              ; length
        int     80h
        report  munmap

        call    room
        mov     [last], eax

        mov     eax, [first]
        sub     eax, [last]
        value   left, eax
case_end

        variable first
        variable read
        variable write
        variable two
        variable last
        variable low
        variable high
        variable bytes

; How many pages can still be mapped, in eax: found by halves.
room:
        mov     dword [low], 0
        mov     dword [high], 8192
.next:
        mov     eax, [high]
        sub     eax, [low]
        cmp     eax, 1
        je      .found
        shr     eax, 1
        add     eax, [low]
        shl     eax, 12
        mov     [bytes], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, [bytes]            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, 60000000h
        jne     .refused

        mov     eax, 91                 ; munmap
        mov     ebx, 60000000h          ; address
        mov     ecx, [bytes]            ; length
        int     80h
        premise munmap, 0
        mov     eax, [bytes]
        shr     eax, 12
        mov     [low], eax
        jmp     .next
.refused:
        premise mmap2, -12              ; ENOMEM: the limit, and nothing else
        mov     eax, [bytes]
        shr     eax, 12
        mov     [high], eax
        jmp     .next
.found:
        mov     eax, [low]
        ret
