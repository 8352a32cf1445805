; oldmmap/unaligned-block - the six words may lie at any address, also across two pages.
;
; The words are copied as bytes (copy_from_user), which asks only that each of them can be read.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 2d000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     dword [2d000ff5h], 2e000000h ; address
        mov     dword [2d000ff9h], 4096 ; length
        mov     dword [2d000ffdh], PROT_READ ; prot, on both pages
        mov     dword [2d001001h], MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     dword [2d001005h], -1   ; descriptor, none
        mov     dword [2d001009h], 0    ; offset in bytes

        mov     eax, 90                 ; mmap
        mov     ebx, 2d000ff5h          ; block, its six words
        int     80h
        report_block mmap, 2d000ff5h, 6
case_end
