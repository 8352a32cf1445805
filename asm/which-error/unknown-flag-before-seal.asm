; which-error/unknown-flag-before-seal - MAP_SHARED_VALIDATE tells an unknown flag before the write seal of a memfd.
;
; The flags are compared at once; the seals come after all else that do_mmap asks about a file, on
; older kernels in the file's own mmap.

%include "case.inc"

case_begin
        mov     eax, 356                ; memfd_create
        mov     ebx, name               ; name
        mov     ecx, MFD_ALLOW_SEALING  ; flags
        int     80h
        report  memfd_create
        mov     [fd], eax

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        mov     eax, 221                ; fcntl64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, F_ADD_SEALS        ; command
        mov     edx, F_SEAL_WRITE       ; argument
        int     80h
        report  fcntl64

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED_VALIDATE | 400h ; flags, and one that is none
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED_VALIDATE ; flags, the seal alone
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  name, "obj"
        variable fd
