; limits/as-old-mmap - the old mmap is under RLIMIT_AS too, with MAP_FIXED and without.
;
; RLIMIT_AS: 64 MiB
;
; Number 90 only fetches its arguments from memory; from there on it is the same function as
; mmap2.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, anywhere           ; block, its six words
        int     80h
        report_block mmap, anywhere, 6

        mov     eax, 90                 ; mmap
        mov     ebx, fixed              ; block, its six words
        int     80h
        report_block mmap, fixed, 6

        maps    after
case_end

; address, length, prot, flags, descriptor, offset in bytes
        words   anywhere, 0, 8000000h, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0
        words   fixed, 50000000h, 8000000h, PROT_READ, \
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0
