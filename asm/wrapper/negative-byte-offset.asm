; wrapper/negative-byte-offset - a negative offset of mmap() with a 32-bit off_t lies between 2 and 4 GiB.
;
; data: 4 GiB, one hole but for 'Z' at 4 GiB - 4089
;
; glibc shifts it as an unsigned number, so -4096 is the page in front of 4 GiB, ebp 0fffffh, and
; not the last page of 2^44 bytes.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY | O_LARGEFILE ; flags
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
        mov     ebp, 0fffff000h >> 12   ; offset in 4096-byte units, -4096 bytes
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area], 7               ; the marked byte, at 4 GiB - 4089
case_end

        string  data, "data"
        variable fd
        variable area
