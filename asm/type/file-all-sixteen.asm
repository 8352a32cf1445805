; type/file-all-sixteen - of the sixteen map types a file takes 1, 2 and 3; the others are refused with EINVAL.
;
; data: 4096 bytes, all 'A'
;
; The type is flags & MAP_TYPE (0fh), a number and not a set of bits: 1 is MAP_SHARED, 2
; MAP_PRIVATE, 3 MAP_SHARED_VALIDATE.  8 is MAP_DROPPABLE, which is for anonymous memory
; only.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     dword [flags], 0

.next:
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, [flags]            ; flags, the type and nothing else
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        inc     dword [flags]
        cmp     dword [flags], 15
        jbe     .next
case_end

        string  data, "data"
        variable fd
        variable flags
