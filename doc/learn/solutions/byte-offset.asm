; A solution of the exercise byte-offset in doc/learn/09-old-mmap.md.
; file: data 12288 letters

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [block + 16], eax       ; the fifth word: descriptor

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; its six words
        int     80h
        report_block mmap, block, 6
        mov     [area], eax

        peek    [area]

        mov     dword [block + 20], 4097 ; the sixth word: offset in bytes
        mov     eax, 90                 ; mmap
        mov     ebx, block              ; its six words
        int     80h
        report_block mmap, block, 6
case_end

        string  data, "data"
        words   block, 0, 4096, PROT_READ, MAP_PRIVATE, -1, 4096
        variable area
