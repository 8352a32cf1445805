; mprotect/between-touched-apart - an untouched page between two areas that were touched apart, made like both, joins the lower one.
;
; Each of the two got an anon_vma of its own at its first touch, and an area has one: all three
; can not be one area.  The one below is asked first (vma_merge).
;
;   before   [rw-p][r--p][rw-p]   50000000h, the outer ones touched
;   mprotect       <rw-p>
;   after    [rw-p      ][rw-p]

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
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'l'          ; the lower area gets its anon_vma
        poke    50002000h, 'u'          ; and the upper one another
        areas   before

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, the page between
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, the one of both
        int     80h
        report  mprotect

        areas   after
        peek    50000000h               ; the lower page
        peek    50002000h               ; the upper page
case_end
