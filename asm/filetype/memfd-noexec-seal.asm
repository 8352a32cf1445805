; filetype/memfd-noexec-seal - a memfd with MFD_NOEXEC_SEAL can be mapped PROT_EXEC all the same.
;
; The flag (6.3) takes the x bits of its mode and seals that; mmap asks for no x bits.

%include "case.inc"

case_begin
        mov     eax, 356                ; memfd_create
        mov     ebx, name               ; name
        mov     ecx, 8                  ; flags, MFD_NOEXEC_SEAL
        int     80h
        report  memfd_create
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        string  name, "sealed"
        variable fd
