; oldmmap/bad-pointer - a pointer to no memory, or to the kernel's, is refused with EFAULT.
;
; This is the EFAULT that the pages of mmap and mmap2 name: number 192 fetches nothing through a
; pointer and has none (entry/no-efault).

%include "case.inc"

case_begin
        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, 0                  ; block of six words, nowhere
        int     80h
        report  mmap

        mov     eax, 90                 ; mmap
        mov     ebx, 2a000000h          ; block of six words, where nothing is mapped
        int     80h
        report  mmap

        mov     eax, 90                 ; mmap
        mov     ebx, 0ffffe000h         ; block of six words, behind the end of every program
        int     80h
        report  mmap

        maps    after
case_end
