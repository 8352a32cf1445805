; failed-call/mprotect-refused - mprotect refused by a later area has changed the earlier ones.
;
; data: 4096 bytes, all 'A'
;
; Each area is asked for its right to become writable when its turn comes, and the file was opened
; for reading only.  What was done until then stays done.
;
;   before   [r--p][r--s][r--p]   50000000h
;   mprotect <rw-             >
;   after    [rw-p][r--s][r--p]   EACCES

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length, the second page may not become writable
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        maps    after
case_end

        string  data, "data"
        variable fd
