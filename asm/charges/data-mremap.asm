; charges/data-mremap - RLIMIT_DATA follows mremap of private writable memory to the page.
;
; RLIMIT_DATA: 16 MiB
;
; What is counted shows in what RLIMIT_DATA has left: so many pages fewer, and as many again.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    room
        mov     [first], eax

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 8192               ; old length
        mov     edx, 20480              ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        call    room
        mov     [grown], eax

        mov     eax, [first]
        sub     eax, [grown]
        value   grown, eax

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 20480              ; old length
        mov     edx, 20480              ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 54000000h          ; new address
        int     80h
        report  mremap

        call    room
        mov     [moved], eax

        mov     eax, [first]
        sub     eax, [moved]
        value   moved, eax

        mov     eax, 163                ; mremap
        mov     ebx, 54000000h          ; old address
        mov     ecx, 20480              ; old length
        mov     edx, 4096               ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        call    room
        mov     [shrunk], eax

        mov     eax, [shrunk]
        sub     eax, [first]
        value   shrunk, eax
case_end

        variable first
        variable grown
        variable moved
        variable shrunk
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
