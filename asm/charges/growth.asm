; charges/growth - The pages by which an area grows down are counted.
;
; RLIMIT_AS: 64 MiB
;
; What is counted shows in what RLIMIT_AS has left: so many pages fewer, and as many again.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    room
        mov     [first], eax

        poke    4fffd000h, 'g'          ; three pages below the area

        call    room
        mov     [grown], eax

        mov     eax, [first]
        sub     eax, [grown]
        value   taken, eax
case_end

        variable first
        variable grown
        variable low
        variable high
        variable bytes

; How many pages can still be mapped, in eax: found by halves.
room:
        mov     dword [low], 0
        mov     dword [high], 32768
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
        mov     edx, PROT_NONE ; prot
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
