; entry/page-size - the page size is 4096, so that offsets in 4096-byte units are never refused for it.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; The kernel tells the page size in the auxiliary vector above the initial stack.  An odd
; number of units is what a larger page could not give.

%include "case.inc"

case_begin
        lea     esi, [esp + 4]          ; behind argc: the arguments
.arguments:
        lodsd
        test    eax, eax
        jnz     .arguments
.environment:
        lodsd
        test    eax, eax
        jnz     .environment
.pair:
        lodsd
        mov     ebx, eax
        lodsd
        cmp     ebx, AT_PAGESZ
        jne     .pair
        value   page_size, eax

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 3                  ; offset in 4096-byte units, the point of the case
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area]                  ; first byte of page 3
case_end

        string  data, "data"
        variable fd
        variable area
