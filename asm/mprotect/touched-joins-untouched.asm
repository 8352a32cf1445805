; mprotect/touched-joins-untouched - a touched page that is made like an untouched neighbour joins it, since 6.16.
;
; What keeps an area's pages (anon_vma) could go to the neighbour, which has none.  But it was
; asked whether the neighbour's list of them has one entry, and the list of who was never touched
; has none: meant for areas that come from a fork, the question kept these apart, too.  Between
; two untouched neighbours all three become one.
;
;   before   [rw-p][r--p]   50000000h, the upper touched
;   mprotect       <rw-p>
;   after    [rw-p      ]   since 6.16
;   before   [r--p][rw-p]   60000000h, the lower touched
;   mprotect <rw-p>
;   after    [rw-p      ]   since 6.16
;   before   [rw-p][r--p][rw-p]   70000000h, the middle touched
;   mprotect       <rw-p>
;   after    [rw-p            ]   since 6.16

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, the page to be touched
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address, the page to be touched
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 70001000h          ; address, the page to be touched
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 'l'          ; its neighbour will be the lower page
        poke    60000000h, 'u'          ; its neighbour will be the upper page
        poke    70001000h, 'm'          ; its neighbours will be on both sides

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, touched
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, unlike its neighbours
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 60000000h          ; address, touched
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, unlike its neighbours
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 70001000h          ; address, touched
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, unlike its neighbours
        int     80h
        report  mprotect

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, an untouched neighbour
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60001000h          ; address, an untouched neighbour
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 70000000h          ; address, an untouched neighbour
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 70002000h          ; address, an untouched neighbour
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, touched
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, the one of its neighbours
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 60000000h          ; address, touched
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, the one of its neighbours
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 70001000h          ; address, touched
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, the one of its neighbours
        int     80h
        report  mprotect

        areas   after
        peek    50001000h               ; the upper of two pages
        peek    60000000h               ; the lower of two pages
        peek    70001000h               ; the middle of three pages
case_end
