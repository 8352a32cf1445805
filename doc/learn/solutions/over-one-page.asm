; A solution of the exercise over-one-page in doc/learn/06-where.md.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    60000000h, '1'
        poke    60001000h, '2'
        poke    60002000h, '3'

        mov     eax, 192                ; mmap2
        mov     ebx, 60001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    60000000h
        peek    60001000h
        peek    60002000h
case_end
