; eof/run-behind - a call into a page wholly behind the end of the file is SIGBUS, also where nothing may be executed.
;
; data: 5000 bytes, page n filled with 'A' + n
;
; Whether an area may be executed is asked of a page that is there: the fault of the fetch brings
; it in first, and already that fails.  A store where nothing may be written is SIGSEGV.

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
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area]                  ; first byte of the file
        call_into [area], 8192          ; first byte of the page behind that with the end
        poke    [area], 'x', 8192       ; the same byte
case_end

        string  data, "data"
        variable fd
        variable area
