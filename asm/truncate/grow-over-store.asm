; truncate/grow-over-store - what was stored behind the end is in the file when tmpfs lets it grow over that place.
;
; data: 100 bytes, all 'A'
;
; File systems differ here: some clear the place as the file grows, tmpfs leaves it.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

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

        poke    [area], 'x', 200        ; a byte behind the end
        file_bytes "data", 99, 3        ; the last byte of the file, and two behind it

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        file_bytes "data", 199, 3       ; the stored byte, and one on each side of it
case_end

        string  data, "data"
        variable fd
        variable area
