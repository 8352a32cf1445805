; hint/null - with a NULL hint the kernel chooses a place, which is never address 0.
;
; NULL is no place to ask for but the word for none.  The search does not go down to page 0.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, no hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; the first byte of the new area
        peek    0                       ; NULL itself, where nothing is
case_end

        variable area
