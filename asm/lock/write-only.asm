; lock/write-only - a shared file mapping with PROT_WRITE alone can be locked.
;
; data: 8192 bytes, page n filled with 'A' + n
; RLIMIT_MEMLOCK: 65536 bytes
;
; Its pages are made resident by a read, which the kernel forces: PROT_WRITE alone does
; not say that it is allowed.

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
        mov     ecx, 8192               ; length
        mov     edx, PROT_WRITE         ; prot, the point of the case
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        int     80h
        report  mlock

        smaps   locked, 50000000h, "VmFlags.lo Locked"
case_end

        string  data, "data"
        variable fd
