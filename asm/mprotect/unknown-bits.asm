; mprotect/unknown-bits - mprotect refuses each unknown bit with EINVAL, and changes nothing.
;
; PROT_READ, PROT_WRITE, PROT_EXEC and PROT_SEM are known, and PROT_GROWSDOWN and PROT_GROWSUP are
; taken off before. mmap2 drops such bits (protection/every-bit).

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 10h ; prot
        int     80h
        value   bit_4, eax

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 20h ; prot
        int     80h
        value   bit_5, eax

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 80h ; prot
        int     80h
        value   bit_7, eax

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 1000h ; prot
        int     80h
        value   bit_12, eax

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 800000h ; prot
        int     80h
        value   bit_23, eax

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 4000000h ; prot
        int     80h
        value   bit_26, eax

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 80000000h ; prot
        int     80h
        value   bit_31, eax

        maps    after
        poke    50000000h, 'x'          ; still writable
case_end
