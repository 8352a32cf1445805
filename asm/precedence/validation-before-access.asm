; precedence/validation-before-access - EOPNOTSUPP for an unknown flag precedes EACCES for the prot.
;
; data: 4096 bytes, all 'A'
;
; In the branch of MAP_SHARED_VALIDATE the flags come first, and FMODE_WRITE right behind them
; (do_mmap).

%include "case.inc"

case_begin
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
        mov     edx, PROT_READ | PROT_WRITE ; prot, EACCES by itself: shared, and open for reading
        mov     esi, MAP_SHARED_VALIDATE | 200h ; flags, EOPNOTSUPP by itself: bit 9
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  data, "data"
        variable fd
