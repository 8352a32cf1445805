; flags/anonymous-descriptor - with MAP_ANONYMOUS the descriptor is ignored: one that is not open, a negative one, one of a file.
;
; data: 4096 bytes, all 'A'
;
; Other systems insist on -1.  The descriptor of a file does not even give the area a
; name.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, 999                ; descriptor, not open
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -9                 ; descriptor, none can be
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, [fd]               ; descriptor, of a file
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    60000000h               ; first byte of the area, not of the file
case_end

        string  data, "data"
        variable fd
