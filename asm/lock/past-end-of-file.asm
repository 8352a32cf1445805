; lock/past-end-of-file - MAP_LOCKED reaching past the end of a file succeeds; mlock of such a range is ENOMEM.
;
; data: 4096 bytes, all 'A'
; RLIMIT_MEMLOCK: 65536 bytes
;
; mmap2 does not tell that pages could not be made resident, mlock does.

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
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 8192               ; length, the file has one page
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_LOCKED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   locked, 50000000h, "Locked"

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 68000000h          ; address
        mov     ecx, 8192               ; length
        int     80h
        report  mlock
case_end

        string  data, "data"
        variable fd
