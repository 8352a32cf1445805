; lock/on-fault-then-mlock - mlock after MLOCK_ONFAULT makes the rest of the pages resident and counts none of them twice.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; An area that is locked already adds nothing to the count; mlock then makes the pages resident as
; always.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 376                ; mlock2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, MLOCK_ONFAULT      ; flags
        int     80h
        report  mlock2

        residency 50000000h, 8192

        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        int     80h
        report  mlock

        residency 50000000h, 8192
        status  after, "VmLck"
case_end
