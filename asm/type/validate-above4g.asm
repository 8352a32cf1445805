; type/validate-above4g - MAP_SHARED_VALIDATE knows bit 80h, MAP_ABOVE4G of x86, since Linux 6.6.
;
; data: 4096 bytes, all 'A'
;
; To an i386 program the bit means nothing; that it is known shows only here.

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
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED_VALIDATE | MAP_ABOVE4G ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  data, "data"
        variable fd
