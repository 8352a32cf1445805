; noreplace/file - MAP_FIXED_NOREPLACE keeps a file off an area of the same file.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The call does not compare what it would map with what is there: any area in the range is one too
; many.
;
;   before   [r--s      ]   34f00000h
;   mmap2    <r--s>   the page that lies there
;   after    the same: EEXIST

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
        mov     ebx, 34f00000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 34f00000h          ; address of the old area
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        string  data, "data"
        variable fd
