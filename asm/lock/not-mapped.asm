; lock/not-mapped - mlock where nothing is mapped is ENOMEM, and with a hole at its start it locks nothing.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; mlock goes upward from the start of the range and ends at the first hole: with the hole in front
; there is nothing before it to lock.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 54000000h          ; address, nothing there
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address, a hole first
        mov     ecx, 8192               ; length
        int     80h
        report  mlock

        status  refused, "VmLck"
        smaps   behind, 50001000h, "VmFlags.lo"
case_end
