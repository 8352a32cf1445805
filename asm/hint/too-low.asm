; hint/too-low - a hint below vm.mmap_min_addr is raised to it, not refused.
;
; user: nobody
;
; The minimum is the larger of the sysctl and CONFIG_LSM_MMAP_MIN_ADDR, 65536 with Debian's
; kernels even where the sysctl says 4096, and a sysctl may say more.  So the address itself is not
; stated, only that it lies in the first 16 MiB; if the minimum is 4096 the hint is simply honoured.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 4096               ; address, lower than an ordinary user may map
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags, no MAP_FIXED: the address is a hint
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h

        shr     eax, 24
        value   sixteen_mib, eax
case_end
