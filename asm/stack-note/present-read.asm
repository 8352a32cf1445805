; stack-note/present-read - with the note a PROT_READ page is not executable.
;
; code: 4096 bytes, all 0 but for 0c3h (ret) at 0
;
; Only for a program without a PT_GNU_STACK header does the kernel set READ_IMPLIES_EXEC
; (elf_read_implies_exec), so that prot is taken here as it is asked.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, code               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, the point of the case
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        call_into [area]                ; first byte of the file, a ret
case_end

        string  code, "code"
        variable fd
        variable area
