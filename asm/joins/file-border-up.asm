; joins/file-border-up - Pages that get the protection of the area below join it, and the rest keeps its offset.
;
; data: 24576 bytes, page n filled with 'A' + n
;
; The border of two areas is moved: the start and the offset of the upper one go up by two pages.
;
;   before   [r--s][rw-s                        ]   50000000h
;   mprotect       <r--s      >
;   after    [r--s            ][rw-s            ]

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
        mov     ebx, 50000000h          ; address, page 0 alone
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        areas   cut

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, pages 1 and 2
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        areas   moved
        peek    50002000h               ; page 2, in the lower area now
        peek    50003000h               ; page 3, first of the rest
        peek    50005fffh               ; last byte of page 5
        poke    50002000h, 'x'          ; page 2
        poke    50003000h, 'y'          ; page 3
        file_bytes "data", 12288, 1     ; page 3 of the file
case_end

        string  data, "data"
        variable fd
