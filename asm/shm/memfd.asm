; shm/memfd - a mapping of a memfd object shows write(2) and is named /memfd: in maps.
;
; It is a file of the kernel's own tmpfs that has no directory entry: the same thing as
; shared anonymous memory, but with a descriptor.

%include "case.inc"

case_begin
        mov     eax, 356                ; memfd_create
        mov     ebx, name               ; name
        mov     ecx, 0                  ; flags
        int     80h
        report  memfd_create
        mov     [fd], eax

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 3                  ; length
        int     80h
        report  write

        peek    [area], 1               ; second of the bytes that write wrote
        poke    [area], 's', 3          ; the byte behind them

        mov     eax, 180                ; pread64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, buffer             ; buffer
        mov     edx, 4                  ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pread64, 4
        value   bytes, [buffer]
case_end

        string  name, "obj"
        string  text, "xyz"
        variable fd
        variable area
        variable buffer
