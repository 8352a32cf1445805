; noreserve/usable - of ten MiB with MAP_NORESERVE the first and last byte and one between can be read and written.
;
; The flag only keeps the area from being counted (VM_NORESERVE); its pages come when they are
; touched, as in any other.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 0a00000h           ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; first byte
        poke    50000000h, 'f'          ; the same byte
        poke    50500001h, 'm'          ; a byte in the middle
        poke    509fffffh, 'l'          ; last byte
        peek    509fffffh               ; the same byte
        peek    50000000h               ; first byte again
case_end
