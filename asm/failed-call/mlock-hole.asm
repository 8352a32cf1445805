; failed-call/mlock-hole - mlock over a hole is ENOMEM and has locked what lies before it.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; mlock goes from area to area and stops at a hole; what it has done until then stays done.

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

        mov     eax, 192                ; mmap2
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length, the middle page of three is not mapped
        int     80h
        report  mlock

        smaps   before_hole, 50000000h, "VmFlags.lo"
        smaps   behind_hole, 50002000h, "VmFlags.lo"
case_end
