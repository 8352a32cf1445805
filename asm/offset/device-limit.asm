; offset/device-limit - on an i386 kernel the page of a character device that ends at 4 GiB is EOVERFLOW.
;
; Since 4.17 (and its stable releases) what a driver maps must end within ULONG_MAX bytes
; (file_mmap_size_max), and 4 GiB is one more than that on i386.  To /dev/zero the offset means
; nothing, but the rule is for all of them.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, zero               ; path
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
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0ffffeh            ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area]                  ; first byte of the page that ends at 4 GiB - 4096

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0fffffh            ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  zero, "/dev/zero"
        variable fd
        variable area
