; truncate/grow-then-store - What is stored to the last page after the file has grown there is in the file.
;
; data: 100 bytes, all 'A'
;
; Cutting the file fills the rest of its last page with zeros. As the file grows the page stays,
; and what was behind the end is in the file.

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
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 200                ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        poke    50000096h, 'x'          ; first byte of the file

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 100                ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 300                ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        peek    50000096h               ; cut off and back: zero
        poke    500000fah, 'y'          ; inside what the file has become
        file_bytes "data", 250, 2       ; the same byte
        file_bytes "data", 150, 2       ; what was cut off
case_end

        string  data, "data"
        variable fd
