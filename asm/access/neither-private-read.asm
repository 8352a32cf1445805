; access/neither-private-read - access mode 3 refuses a mapping: EACCES.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Mode 3 is an old extension of Linux: open asks for both permissions and gives a descriptor
; that can neither read nor write, for ioctl alone (include/linux/fs.h:OPEN_FMODE).

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_WRONLY | O_RDWR  ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor, the point of the case
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        string  data, "data"
        variable fd
