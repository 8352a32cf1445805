; oldmmap/block-across-the-end - all six words are read before any is used: EFAULT if the last is out of reach.
;
; Five of the words end with the page and say a length of 0 and a descriptor that is not
; open: EINVAL and EBADF are not what is told.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 2c000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    2c000000h               ; first byte of the page

        mov     dword [2c000fech], 0    ; address, where the kernel sees fit
        mov     dword [2c000ff0h], 0    ; length, none
        mov     dword [2c000ff4h], PROT_READ ; prot
        mov     dword [2c000ff8h], MAP_PRIVATE ; flags
        mov     dword [2c000ffch], 999  ; descriptor, not open

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, 2c000fech          ; block, its six words
        int     80h
        report  mmap

        maps    after
case_end
