; munmap/file-middle - the areas beside a hole in a file mapping keep their file pages.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; An area keeps the number of its first file page.  The part behind the hole begins two pages
; later, and its number is higher by two.
;
;   before   [r--s                  ]   54000000h, page 1 of data
;   munmap         <    >
;   after    [r--s]......[r--s      ]   pages 1; 3 and 4

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
        mov     ebx, 54000000h          ; address
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 91                 ; munmap
        mov     ebx, 54001000h          ; address, the second page of four
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        areas   after
        peek    54000000h               ; below the hole: page 1 of data
        peek    54002000h               ; behind it: page 3
case_end

        string  data, "data"
        variable fd
