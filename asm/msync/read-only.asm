; msync/read-only - msync of a mapping without PROT_WRITE succeeds.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Nobody asks for the permissions.  This area is even gone past: through a descriptor that can not
; write nothing becomes dirty, and the kernel does not mark the area as shared (VM_SHARED).

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
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        int     80h
        report  mprotect

        peek    50000000h               ; first byte, not even readable now

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address, not even readable now
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync
case_end

        string  data, "data"
        variable fd
