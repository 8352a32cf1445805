; descriptor/bad-for-old-mmap - the old mmap, number 90, refuses a bad descriptor with EBADF as well.
;
; Number 90 only fetches its arguments from memory; from there on it is the same function as
; mmap2.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 90                 ; mmap, the old one
        mov     ebx, block              ; block, its six arguments
        int     80h
        report_block mmap, block, 6

        maps    after
case_end

        words   block, 0, 4096, PROT_READ, MAP_PRIVATE, 77, 0
