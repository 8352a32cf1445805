; access/readonly-shared-execute - O_RDONLY allows PROT_EXEC: the code in the file runs.
;
; code: 4096 bytes, all 0 but for 0c3h (ret) at 0
;
; No execute permission of the file is asked for either: its mode is 644, and only a noexec
; mount would keep PROT_EXEC back.  The first byte of the file is 0c3h, a ret.

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
        mov     edx, PROT_READ | PROT_EXEC ; prot, the point of the case
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        call_into [area]                ; the ret
case_end

        string  code, "code"
        variable fd
        variable area
