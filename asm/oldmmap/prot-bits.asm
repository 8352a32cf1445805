; oldmmap/prot-bits - the third word is prot: PROT_READ, PROT_WRITE and PROT_EXEC each give their own letter and their own right.
;
; code: 4096 bytes, all 0 but for 0c3h (ret) at 0
;
; The letters are the flags of the area and not what the processor can do: every i386 reads a page
; that it can write, and runs any that it can read if there is no NX.

%include "case.inc"

case_begin
        mov     dword [block], 24000000h ; address
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ ; prot, the point of the case
        mov     dword [block + 12], MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     dword [block + 16], -1  ; descriptor, none
        mov     dword [block + 20], 0   ; offset in bytes

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        mov     dword [block], 24010000h ; address
        mov     dword [block + 8], PROT_WRITE ; prot

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        mov     eax, 5                  ; open
        mov     ebx, code               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     dword [block], 24020000h ; address
        mov     dword [block + 8], PROT_EXEC ; prot
        mov     dword [block + 12], MAP_PRIVATE | MAP_FIXED ; flags
        mov     [block + 16], eax       ; descriptor

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    after
        poke    24000000h, 1            ; the page with PROT_READ alone
        poke    24010000h, 0c3h         ; the page with PROT_WRITE alone, a ret
        call_into 24010000h             ; the same
        call_into 24020000h             ; the page with PROT_EXEC alone
case_end

        string  code, "code"
        variable block, 6
