; offset/without-largefile - a descriptor opened without O_LARGEFILE is mapped beyond 2 GiB, though pwrite64 refuses to go there.
;
; data: 4096 bytes, all 'A'
;
; The flag limits open, write and, on x86-64, ftruncate64; mmap does not ask for it.  The file is
; made long through a second descriptor.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR | O_LARGEFILE ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [large], eax

        mov     eax, 194                ; ftruncate64
        mov     ebx, [large]            ; descriptor
        mov     ecx, 524289 * 4096      ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        mov     eax, 181                ; pwrite64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, letter             ; buffer
        mov     edx, 1                  ; length
        mov     esi, 2147483648         ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        report  pwrite64

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 80000h             ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page at 2 GiB
        poke    [area], 'x'             ; the same byte
        file_bytes "data", 2147483648, 1 ; the same byte of the file
case_end

        string  data, "data"
        string  letter, "y"
        variable fd
        variable large
        variable area
