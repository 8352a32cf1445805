; munmap/length-wraps - a length that runs past 4 GiB is EINVAL.
;
; The range is compared with TASK_SIZE before the length is rounded, so that 0ffffffffh,
; which rounds to 0 on an i386 kernel, is no special case.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 5e000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 91                 ; munmap
        mov     ebx, 5e000000h          ; address
        mov     ecx, 0ffffffffh         ; length, one byte less than 4 GiB
        int     80h
        report  munmap

        mov     eax, 91                 ; munmap
        mov     ebx, 5e000000h          ; address
        mov     ecx, 0fffff000h         ; length, one page less than 4 GiB
        int     80h
        report  munmap

        maps    after
case_end
