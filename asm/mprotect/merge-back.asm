; mprotect/merge-back - three areas are one again when the middle one is as the others.
;
; Every page is written before: the three have the same anonymous memory behind them.
;
;   before   [rw-p            ]   50000000h
;   mprotect       <r--p>
;   between  [rw-p][r--p][rw-p]
;   mprotect       <rw-p>
;   after    [rw-p            ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first page
        poke    50001000h, 'y'          ; second page
        poke    50002000h, 'z'          ; third page
        areas   whole

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, the point of the case
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        areas   cut

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, back again
        int     80h
        report  mprotect

        areas   after
        peek    50001000h               ; second page, shut and opened again
case_end
