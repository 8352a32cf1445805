; areas/file-opened-twice - a second open of the same file is a difference: two areas.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; The inode is one, the open files are two, and an area is of an open file.
;
;   before   [r--s]......   50000000h, page 0 of the file
;   mmap2          <r--s>   page 1, by the second descriptor
;   after    [r--s][r--s]

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [twin], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, right behind the first
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [twin]             ; descriptor, of the second open
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
case_end

        string  data, "data"
        variable fd
        variable twin
