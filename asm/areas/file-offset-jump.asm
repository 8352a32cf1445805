; areas/file-offset-jump - neighbours whose file offsets do not follow on stay two areas.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; An area is one range of its file: it keeps the number of its first page, and all others follow
; from that.  Page 3 can not follow on page 1.
;
;   before   [r--s]......   50000000h, page 1 of the file
;   mmap2          <r--s>   page 3
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

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, right behind the first
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 3                  ; offset in 4096-byte units, leaves a page of the file out
        int     80h
        report  mmap2

        areas   after
case_end

        string  data, "data"
        variable fd
