; length/largest-file - a length of 0ffffffffh is ENOMEM for a file too, not EOVERFLOW.
;
; data: 4096 bytes, all 'A'
;
; On an i386 kernel it rounds up to 0, which is refused right away; on an x86-64 kernel it becomes
; 4 GiB, and room is sought before the file is asked what it can hold.

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
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 0ffffffffh         ; length, -1
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
