; offset/every-page - an area shows its range of the file page by page, in order and without a gap.
;
; data: 49152 bytes, page n filled with 'A' + n
;
; Eight pages from the third on; of each the first and the last byte.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 32768              ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after

        mov     esi, [area]
        lea     edi, [esi + 32768]
.next_page:
        peek    esi                     ; first byte of page 2, 3, ... 9 of the file
        peek    esi, 4095               ; last byte of the same page
        add     esi, 4096
        cmp     esi, edi
        jne     .next_page
case_end

        string  data, "data"
        variable fd
        variable area
