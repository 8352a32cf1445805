; access/readonly-shared-none - O_RDONLY allows a shared mapping with PROT_NONE.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; A descriptor that can write is asked for only if prot has PROT_WRITE.  Otherwise the area loses
; the right to become writable (VM_MAYWRITE), which mprotect looks for.

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
        mov     edx, PROT_NONE          ; prot, the point of the case
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        string  data, "data"
        variable fd
