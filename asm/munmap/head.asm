; munmap/head - munmap of the first pages leaves the rest of the area.
;
; The area is cut where the range ends and the front part taken away; the rest begins later and is
; otherwise as it was.
;
;   before   [rw-p                  ]   51000000h
;   munmap   <          >
;   after    ............[rw-p      ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 51000000h          ; address
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 91                 ; munmap
        mov     ebx, 51000000h          ; address
        mov     ecx, 8192               ; length, the first two pages of four
        int     80h
        report  munmap

        areas   after
case_end
