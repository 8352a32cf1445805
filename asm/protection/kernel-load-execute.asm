; protection/kernel-load-execute - write(2) reads a PROT_EXEC page unless protection keys forbid it.
;
; data: 4096 bytes, all 'A'
;
; The kernel reads for the program with the rights that the program has, keys and all.

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
        mov     edx, PROT_EXEC          ; prot, the point of the case
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
