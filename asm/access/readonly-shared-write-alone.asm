; access/readonly-shared-write-alone - O_RDONLY refuses shared PROT_WRITE alone too: EACCES.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; It is PROT_WRITE that a shared mapping asks the open mode for; whether PROT_READ stands beside
; it is the same.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_WRITE         ; prot, the point of the case
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        string  data, "data"
        variable fd
