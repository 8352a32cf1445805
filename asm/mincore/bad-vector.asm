; mincore/bad-vector - a vector that can not be written is EFAULT.
;
; The kernel puts the answer together in a page of its own and copies it out at the end
; (copy_to_user), with the rights of the program.

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

        mov     eax, 218                ; mincore
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 60000000h          ; vector, nothing is mapped there
        int     80h
        report  mincore

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 218                ; mincore
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 60000000h          ; vector, read-only
        int     80h
        report  mincore
case_end
