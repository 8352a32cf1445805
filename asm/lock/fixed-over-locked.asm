; lock/fixed-over-locked - MAP_LOCKED with MAP_FIXED over a locked area is EAGAIN at the limit, though it would lock no more.
;
; user: nobody
; RLIMIT_MEMLOCK: 8192 bytes
;
; The limit is checked before the old area goes, and nothing is taken off for it; the
; old area stays.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'o'          ; in the locked area

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, over the first page of it
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; the same byte
        status  after, "VmLck"
case_end
