; A solution of the exercise last-page in doc/learn/07-file.md.
; file: data 20480 letters

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 4                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area]
        peek    [area], 4096
case_end

        string  data, "data"
        variable fd
        variable area
