; length/zero-file - a length of 0 is refused with EINVAL for a file too.
;
; data: 4096 bytes, all 'A'
;
; 0 is the first that do_mmap asks about; nothing is asked of the file before but that its
; descriptor is open.

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
        mov     ebx, 50400000h          ; address, a free hint
        mov     ecx, 0                  ; length, the point of the case
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        string  data, "data"
        variable fd
