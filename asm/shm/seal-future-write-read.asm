; shm/seal-future-write-read - a future-write seal leaves shared mappings to read, which stay read-only.
;
; A shared area of a sealed object loses VM_MAYWRITE when it is mapped (is_readonly_sealed), and
; mprotect asks for that.

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
        mov     edx, F_SEAL_FUTURE_WRITE ; argument
        int     80h
        report  fcntl64

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, the point of the case
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; first byte of the object

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect
case_end

        string  name, "obj"
        variable fd
