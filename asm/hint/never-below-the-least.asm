; hint/never-below-the-least - without a hint no place is below vm.mmap_min_addr, however full it is.
;
; user: nobody
;
; The task is filled down to its last page, from the top down.  vm.mmap_min_addr is 65536 in the
; kernels of Debian.  The 15 pages below it are never given; on an x86-64 kernel the search found
; them, and the security module refused the place: EPERM.  Since 6.4 no search begins below that
; address.

%include "case.inc"

case_begin
        mov     dword [length], 80000000h
.fill:  mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, [length]           ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, -4095
        jae     .shorter
        cmp     eax, [lowest]
        jae     .fill
        mov     [lowest], eax
        jmp     .fill
.shorter:
        shr     dword [length], 1
        cmp     dword [length], 1000h
        jae     .fill

        value   lowest, [lowest]

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        variable length
        words   lowest, -1
