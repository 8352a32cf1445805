; mremap/offset-wraps - growing up to page offset 2^32 is EINVAL on an i386 kernel.
;
; data: 4096 bytes, all 'A'
;
; The end of the range would be 2^32, which an unsigned long of 32 bits wraps to 0.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0fffffffeh         ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length, the second page has offset 2^32 - 1
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        maps    after
case_end

        string  data, "data"
        variable fd
