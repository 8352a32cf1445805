; areas/touched-apart - two areas that were touched apart are not joined by what fills the gap.
;
; Each got an anon_vma of its own at its first touch.  The new page, untouched, joins one of them:
; the upper one from 6.1 to 6.11, the lower one before and after.  All three can not become one.
;
;   before   [rw-p]......[rw-p]   50000000h, both touched
;   mmap2          <rw-p>
;   after    [rw-p][rw-p      ]   from 6.1 to 6.11
;   after    [rw-p      ][rw-p]   before and after

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'l'          ; the lower area gets its anon_vma
        poke    50002000h, 'r'          ; and the upper one another
        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, fills the gap
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
case_end
