; lock/above-limit - MAP_LOCKED above RLIMIT_MEMLOCK is EAGAIN, where mlock says ENOMEM.
;
; user: nobody
; RLIMIT_MEMLOCK: 8192 bytes
;
; mmap2 and mlock count for themselves, each against the same limit, and each has an error of its
; own.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 12288              ; length, three pages, one above the limit
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 68000000h          ; address
        mov     ecx, 12288              ; length
        int     80h
        report  mlock

        status  after, "VmLck"
case_end
