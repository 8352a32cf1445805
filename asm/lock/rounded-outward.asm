; lock/rounded-outward - mlock rounds its range outward to whole pages.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; POSIX would let it refuse an unaligned address.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 50001fffh          ; address, the last byte of a page
        mov     ecx, 2                  ; length, and the first of the next
        int     80h
        report  mlock

        residency 50000000h, 16384
        status  after, "VmLck"
case_end
