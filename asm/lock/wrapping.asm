; lock/wrapping - mlock and munlock of a range that wraps: nothing on i386, ENOMEM on x86-64, and nothing is locked.
;
; user: root
; RLIMIT_MEMLOCK: 65536 bytes
;
; The length rounded up to pages is 0 in 32 bits; with 64 bits it is 4 GiB, more than the limit
; lets.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 54000000h          ; address
        mov     ecx, 0ffffffffh         ; length
        int     80h
        report  mlock

        mov     eax, 151                ; munlock
        mov     ebx, 54000000h          ; address
        mov     ecx, 0ffffffffh         ; length
        int     80h
        report  munlock

        status  after, "VmLck"
        smaps   beside, 50000000h, "VmFlags.lo"
case_end
