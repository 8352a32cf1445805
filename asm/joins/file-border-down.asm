; joins/file-border-down - Pages that get the protection of the area above join it, which begins at their offset then.
;
; data: 24576 bytes, page n filled with 'A' + n
;
; The border of two areas is moved: the start and the offset of the upper one go down by two pages.
;
;   before   [rw-s                        ][r--s]   50000000h
;   mprotect                   <r--s      >
;   after    [rw-s            ][r--s            ]

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
        mov     ecx, 24576              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 125                ; mprotect
        mov     ebx, 50005000h          ; address, page 5 alone
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        areas   cut

        mov     eax, 125                ; mprotect
        mov     ebx, 50003000h          ; address, pages 3 and 4
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        areas   moved
        peek    50003000h               ; page 3, first of the upper area now
        peek    50005000h               ; page 5
        poke    50003000h, 'x'          ; page 3
        poke    50002000h, 'y'          ; page 2, last of the lower area
        file_bytes "data", 8192, 1      ; page 2 of the file
case_end

        string  data, "data"
        variable fd
