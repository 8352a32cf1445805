; munmap/tail - munmap of the last pages leaves the front of the area.
;
; The area is cut where the range begins and the part behind it taken away; the rest ends earlier
; and is otherwise as it was.
;
;   before   [rw-p                  ][r--p]   52000000h
;   munmap               <          >
;   after    [rw-p      ]............[r--p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 52000000h          ; address
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 52004000h          ; address, the page above
        mov     ecx, 4096                    ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 91                 ; munmap
        mov     ebx, 52002000h          ; address
        mov     ecx, 8192               ; length, the last two pages of four
        int     80h
        report  munmap

        areas   after
case_end
