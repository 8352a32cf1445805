; precedence/offset-before-length - EOVERFLOW for the offset precedes ENOMEM for the length.
;
; data: 4096 bytes, all 'A'
;
; The sum of offset and length wraps in the 32-bit pages of an i386 kernel; an x86-64 kernel
; counts in 64 bits, so that only the length is left to complain about.

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
        mov     ecx, 0fffff000h         ; length, ENOMEM by itself
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0ffffffffh         ; offset, EOVERFLOW by itself on i386, in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  data, "data"
        variable fd
