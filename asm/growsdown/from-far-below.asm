; growsdown/from-far-below - a touch far below a MAP_GROWSDOWN area makes it grow down to that page at once, wherever esp is.
;
; RLIMIT_STACK: 4 MiB
;
; 252 KiB below the area; esp is on the stack of the program.  Until 4.20 a touch
; further than 64 KiB and 128 bytes below esp was refused; 5.0 gave that up.
;
; The area begins then with a page of an odd number, with which no larger one begins: whatever sizes
; transparent_hugepage/ has switched on, one page comes (mm/memory.c:alloc_anon_folio).

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped
        poke    4ffc1123h, 'g'          ; in the 63rd page below the area
        maps    grown
        peek    4ffc1123h               ; the same byte
        peek    4ffe0000h               ; half way up to the area
case_end
