; protection/kernel-load - write(2) from a page with PROT_NONE is EFAULT and no signal.
;
; data: 4096 bytes, all 'A'
;
; A fault that the kernel itself takes in the program's memory is no signal: the copying ends
; there, and with nothing copied the call is EFAULT.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot, the point of the case
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, [area]             ; buffer
        mov     edx, 1                  ; length
        int     80h
        report  write

        file_bytes "data", 0, 1         ; first byte of the file
case_end

        string  data, "data"
        variable fd
        variable area
