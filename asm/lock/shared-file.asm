; lock/shared-file - MAP_LOCKED locks the pages of a shared file mapping too.
;
; data: 8192 bytes, page n filled with 'A' + n
; RLIMIT_MEMLOCK: 65536 bytes
;
; do_mmap has the pages of every area with VM_LOCKED made resident, whatever its type and whether
; there is a file.

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
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_LOCKED ; flags, the point of the case
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   locked, 50000000h, "VmFlags.lo Rss Locked"
        status  after, "VmLck"
case_end

        string  data, "data"
        variable fd
