; lock/counted-once - locking a page again counts it once, against the limit and in VmLck.
;
; user: nobody
; RLIMIT_MEMLOCK: 8192 bytes
;
; Where the limit would be passed mlock takes off what of its range is locked already, and for
; that it adds nothing to VmLck.  The limit is two pages; two and one would be three.

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

        mov     eax, 150                ; mlock
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        status  after, "VmLck"
case_end
