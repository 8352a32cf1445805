; shm/seal-future-write - a future-write seal leaves an older mapping writable and refuses a new one.
;
; Unlike F_SEAL_WRITE this seal asks nobody who has the object mapped: it is looked at when the
; object is mapped (seal_check_write) and by write.

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

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 221                ; fcntl64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, F_ADD_SEALS        ; command
        mov     edx, F_SEAL_FUTURE_WRITE ; argument
        int     80h
        report  fcntl64

        poke    50000000h, 'x'          ; first byte of the object, through the older mapping

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address, a new mapping
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 1                  ; length
        int     80h
        report  write

        peek    50000000h               ; the same byte
case_end

        string  name, "obj"
        string  text, "y"
        variable fd
