; oldmmap/open-mode - prot that the open mode of the file does not allow is refused with EACCES.
;
; data: 4096 bytes, all 'A'
;
; A shared page that can be written needs O_RDWR, and any page at all needs a file that can be
; read.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     dword [block], 0        ; address, where the kernel sees fit
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ | PROT_WRITE ; prot
        mov     dword [block + 12], MAP_SHARED ; flags
        mov     [block + 16], eax       ; descriptor, read only
        mov     dword [block + 20], 0   ; offset in bytes

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     dword [block + 8], PROT_WRITE ; prot
        mov     dword [block + 12], MAP_PRIVATE ; flags
        mov     [block + 16], eax       ; descriptor, write only

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6
case_end

        string  data, "data"
        variable block, 6
