; mprotect/untouched-joins-touched - an untouched page that is made like a touched neighbour joins it, whichever side it is on.
;
; What keeps an area's pages (anon_vma) is made at its first touch.  The page has none, and takes
; the one of its neighbour.
;
;   before   [rw-p][r--p]   50000000h, the lower touched
;   mprotect       <rw-p>
;   after    [rw-p      ]
;   before   [r--p][rw-p]   60000000h, the upper touched
;   mprotect <rw-p>
;   after    [rw-p      ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'l'          ; the neighbour below
        poke    60001000h, 'u'          ; the neighbour above
        areas   before

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, untouched
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, the one of the neighbour
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 60000000h          ; address, untouched
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, the one of the neighbour
        int     80h
        report  mprotect

        areas   after
        peek    50000000h               ; the lower page
        peek    60001000h               ; the upper page
case_end
