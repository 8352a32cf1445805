; protection/read-write-execute - a page with all three bits can be read, written and executed.
;
; code: 4096 bytes, all 0 but for 0c3h (ret) at 0
;
; The file is open for reading alone, and the store is one to a copy
; (access/readonly-private-write), which can be executed like the page of the file.

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
        mov     edx, PROT_READ | PROT_WRITE | PROT_EXEC ; prot, the point of the case
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the file, a ret
        poke    [area], 5ah, 5          ; the sixth byte
        call_into [area]                ; the ret, on the copied page
case_end

        string  code, "code"
        variable fd
        variable area
