; type/validate-access - MAP_SHARED_VALIDATE asks for a writable descriptor where the area is to be writable, as MAP_SHARED does.
;
; data: 4096 bytes, all 'A'
;
; For MAP_SHARED_VALIDATE the flags are compared with the mask first
; (precedence/validation-before-access), and then it goes the way of MAP_SHARED (do_mmap).

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
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED_VALIDATE ; flags
        mov     edi, [fd]               ; descriptor, not open for writing
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, as the descriptor is open
        mov     esi, MAP_SHARED_VALIDATE ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  data, "data"
        variable fd
