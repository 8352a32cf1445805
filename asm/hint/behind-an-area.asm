; hint/behind-an-area - a hint at the first page behind an area is honoured.
;
; Only what lies in the range itself, or a growing area close above it (hint/guard-gap), keeps a
; hint from being honoured.
;
;   before   [rw-p]......   24000000h
;   mmap2          <rw-p>
;   after    [rw-p      ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 24000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 24001000h          ; address, where the other area ends
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags, no MAP_FIXED: the address is a hint
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
case_end
