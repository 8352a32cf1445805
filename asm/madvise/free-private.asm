; madvise/free-private - what is stored after MADV_FREE stays.
;
; What was there before may be read or may be zero, as memory is short or not: a case can
; not say. A store takes the page back.

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

        poke    50000000h, 'x'          ; before the advice

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_FREE          ; advice
        int     80h
        report  madvise

        poke    50000000h, 'y'          ; after it
        peek    50000000h               ; the same byte
case_end
