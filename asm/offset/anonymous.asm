; offset/anonymous - an anonymous area has no offset: 0fffffffeh is taken and forgotten.
;
; Private memory without a file gets the page number of its address for an offset, whatever was
; asked for (do_mmap).  0ffffffffh is another matter: offset/anonymous-wrap.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0fffffffeh         ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page
        poke    [area], 'x', 4095       ; its last byte
        peek    [area], 4095            ; the same byte
case_end

        variable area
