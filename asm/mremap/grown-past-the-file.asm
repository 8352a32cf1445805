; mremap/grown-past-the-file - A private mapping is grown page by page, moved each time, far past the end of its file.
;
; data: 4096 bytes, all 'A'
;
; Every grow is blocked by a neighbour, so each moves. mremap does not look at the size of the
; file; only the touch of a page does.

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
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     dword [length], 4096
.again:
        mov     eax, 163                ; mremap
        mov     ebx, [area]             ; old address
        mov     ecx, [length]           ; old length
        mov     edx, [longer]           ; new length, a page more
        mov     esi, MREMAP_MAYMOVE     ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        cmp     eax, -4095
        jae     .refused
        mov     [area], eax
        add     dword [length], 4096
        add     dword [longer], 4096
        cmp     dword [length], 10 * 4096
        jb      .again
.refused:

        value   length, [length]

        mov     eax, 163                ; mremap
        mov     ebx, [area]             ; old address, wherever it is now
        mov     ecx, 40960              ; old length
        mov     edx, 40960              ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        value   moved, eax

        peek    60000000h               ; page 0 of the file
        peek    60009000h               ; nine pages behind its end
case_end

        string  data, "data"
        words   longer, 2 * 4096
        variable fd
        variable area
        variable length
