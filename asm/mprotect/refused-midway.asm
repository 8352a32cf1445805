; mprotect/refused-midway - EACCES in the second area leaves the first one changed.
;
; data: 4096 bytes, all 'A'
;
; Each area is asked for VM_MAYWRITE when its turn comes, and what was changed before is not taken
; back.
;
;   before   [r--p][r--s]   50000000h
;   mprotect <rw-p      >
;   after    [rw-p][r--s]   and EACCES

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
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor, open for reading
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length, the point of the case
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        maps    after
case_end

        string  data, "data"
        variable fd
