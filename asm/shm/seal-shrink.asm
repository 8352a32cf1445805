; shm/seal-shrink - a shrink seal keeps an object from being cut off below a mapping.
;
; That is what a receiver of such an object wants to know: no store of his will ever be
; SIGBUS.

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
        mov     ecx, 8192               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, 221                ; fcntl64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, F_ADD_SEALS        ; command
        mov     edx, F_SEAL_SHRINK      ; argument
        int     80h
        report  fcntl64

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        poke    [area], 'x', 4096       ; first byte of the page that was to be cut off
case_end

        string  name, "obj"
        variable fd
        variable area
