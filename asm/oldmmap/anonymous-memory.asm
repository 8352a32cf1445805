; oldmmap/anonymous-memory - anonymous memory mapped through the block is zero, keeps what is stored, and mprotect of it is 0.
;
; To mprotect it is memory as any other: 125 asks for areas, not for the call that made them.

%include "case.inc"

case_begin
        mov     dword [block], 0        ; address, where the kernel sees fit
        mov     dword [block + 4], 8192 ; length
        mov     dword [block + 8], PROT_READ | PROT_WRITE ; prot
        mov     dword [block + 12], MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     dword [block + 16], -1  ; descriptor, none
        mov     dword [block + 20], 0   ; offset in bytes

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6
        mov     [area], eax

        maps    mapped
        peek    [area], 5000            ; a byte of the second page
        poke    [area], 'x', 5000       ; the same byte
        peek    [area], 5000            ; the same byte
        peek    [area], 5001            ; the byte behind it

        mov     eax, 125                ; mprotect
        mov     ebx, [area]             ; address, what number 90 gave
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        maps    after
        poke    [area], 'y', 5000       ; the same byte, now only to be read
        peek    [area], 5000            ; the same byte
case_end

        variable block, 6
        variable area
