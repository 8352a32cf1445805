; precedence/device-offset-before-type - EOVERFLOW for the offset precedes ENODEV for the device.
;
; A device may be mapped up to ULONG_MAX bytes: a byte less than 4 GiB on i386, without meaning
; on x86-64.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, null               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor of /dev/null, ENODEV by itself
        mov     ebp, 100000h            ; offset 4 GiB, EOVERFLOW by itself on i386, in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  null, "/dev/null"
        variable fd
