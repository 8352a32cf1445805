; access/anonymous-write - MAP_ANONYMOUS does not look at the open mode of the descriptor.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; With the flag the kernel does not look the descriptor up at all, so there is no mode that it
; could ask for.

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
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags, the point of the case
        mov     edi, [fd]               ; descriptor, open for reading
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 'x'             ; first byte of the memory
        file_bytes "data", 0, 1         ; first byte of the file
case_end

        string  data, "data"
        variable fd
        variable area
