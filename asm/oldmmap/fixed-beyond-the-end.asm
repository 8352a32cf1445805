; oldmmap/fixed-beyond-the-end - MAP_FIXED behind the end of a program's addresses is refused with ENOMEM.
;
; 0ffffe000h is the kernel's on every i386 and the first page behind a 32-bit program's end
; on x86-64.

%include "case.inc"

case_begin
        mov     dword [block], 0ffffe000h ; address, the point of the case
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     dword [block + 16], -1  ; descriptor, none
        mov     dword [block + 20], 0   ; offset in bytes

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    after
case_end

        variable block, 6
