; offset/past-end-fixed - MAP_FIXED with an offset behind the end of the file is no invalid combination: it is mapped.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The size of the file is not looked at here either (offset/past-end), and the area that was there
; is gone, as always with MAP_FIXED.
;
;   before   [r--p      ]   60000000h
;   mmap2          <data>
;   after    [r--p][data]

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 7                  ; offset in 4096-byte units, five pages behind the end
        int     80h
        report  mmap2

        maps    after
        peek    60000000h               ; the first page, anonymous still
        peek    60001000h               ; the second, behind the end of the file
case_end

        string  data, "data"
        variable fd
