; shared/dup-descriptor - a mapping made with a duplicate descriptor shows writes through the first.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; A duplicate is another number for the same open file (fget), and what the area shows is a page
; of its file in any case.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 41                 ; dup
        mov     ebx, [fd]               ; descriptor
        int     80h
        premise dup
        mov     [copy], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [copy]             ; descriptor, the duplicate
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, 6                  ; close
        mov     ebx, [copy]             ; descriptor
        int     80h
        report  close

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 1                  ; length
        int     80h
        report  write

        peek    [area]                  ; first byte of the file
case_end

        string  data, "data"
        string  text, "x"
        variable fd
        variable copy
        variable area
