; special/dev-mem-beyond - Native, a page that the processor can not address is EINVAL for /dev/mem, not EOVERFLOW.
;
; user: root
;
; The device has no limit of its own below 2^32 pages: its driver looks at them.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, mem                ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0fffffffeh         ; offset in 4096-byte units, the last but one of 32 bits
        int     80h
        report  mmap2

        maps    after
case_end

        string  mem, "/dev/mem"
        variable fd
