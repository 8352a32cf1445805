; mprotect/wrapping-length - a range past 4 GiB is ENOMEM; in 64 bits its start is changed.
;
; An i386 kernel sees the end wrap to below the start and stops there.  In 64 bits the end is
; 14ffff000h, and the call fails only at the hole behind the page (mprotect/hole).

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 0fffff000h         ; length, the point of the case
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        maps    after
case_end
