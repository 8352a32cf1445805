; mincore/not-the-writer - of a file that it could not write to mincore tells a program that every page is there.
;
; user: root
; hollow: 8192 bytes, one hole, mode 0444
;
; Which pages a file has in the page cache tells what others read of it.  Since 5.2 only who could
; open it for writing, or owns it, gets to know; anyone else is told 1 of each page.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, hollow             ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        residency 50000000h, 8192

        mov     eax, 208                ; setresuid32
        mov     ebx, 65534              ; real user, nobody
        mov     ecx, 65534              ; effective user
        mov     edx, 65534              ; saved user
        int     80h
        premise setresuid32

        residency 50000000h, 8192
case_end

        string  hollow, "hollow"
        variable fd
