; protection/two-views - one page of a file is writable through one mapping and not another.
;
; data: 4096 bytes, all 'A'
;
; Permissions stand in the area and in its page table entries and not with the page.

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
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [writable], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, the point of the case
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [readable], eax

        poke    [writable], 'x'         ; first byte of the file, through the writable area
        peek    [readable]              ; the same byte, through the other
        poke    [readable], 'y'         ; the same byte, through the other
        peek    [writable]              ; the same byte, through the writable area
case_end

        string  data, "data"
        variable fd
        variable writable
        variable readable
