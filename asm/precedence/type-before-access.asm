; precedence/type-before-access - EINVAL for the type precedes EACCES for the descriptor.
;
; data: 4096 bytes, all 'A'
;
; Each type asks for the rights it needs (do_mmap); where there is no type nothing is asked.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, 0                  ; flags, no type: EINVAL by itself
        mov     edi, [fd]               ; descriptor, EACCES by itself
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  data, "data"
        variable fd
