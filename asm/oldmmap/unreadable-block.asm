; oldmmap/unreadable-block - words on a page that may not be read are refused with EFAULT, though they are there.
;
; The kernel fetches the words with the rights of the program (copy_from_user), so that PROT_NONE
; shuts it out as well.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 2b000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     dword [2b000000h], 0    ; address, where the kernel sees fit
        mov     dword [2b000004h], 4096 ; length
        mov     dword [2b000008h], PROT_READ ; prot
        mov     dword [2b00000ch], MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     dword [2b000010h], -1   ; descriptor, none
        mov     dword [2b000014h], 0    ; offset in bytes

        mov     eax, 125                ; mprotect
        mov     ebx, 2b000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot, the point of the case
        int     80h
        report  mprotect

        mov     eax, 90                 ; mmap
        mov     ebx, 2b000000h          ; block, its six words
        int     80h
        report  mmap

        mov     eax, 125                ; mprotect
        mov     ebx, 2b000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot: reading is enough
        int     80h
        report  mprotect

        mov     eax, 90                 ; mmap
        mov     ebx, 2b000000h          ; block, its six words
        int     80h
        report_block mmap, 2b000000h, 6
case_end
