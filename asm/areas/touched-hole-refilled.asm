; areas/touched-hole-refilled - a hole in a touched area, filled again, leaves one area too.
;
; Both sides were one area when they were touched, and share what keeps their pages
; (anon_vma).
;
;   before   [rw-p            ]   50000000h, touched
;   munmap         <    >
;   mmap2          <rw-p>
;   after    [rw-p            ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'l'          ; below the hole to be
        poke    50002000h, 'r'          ; above it
        areas   before

        mov     eax, 91                 ; munmap
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        areas   hole

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, the hole
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   refilled
        peek    50000000h               ; below the filled hole: as it was
        peek    50002000h               ; above it: as it was
case_end
