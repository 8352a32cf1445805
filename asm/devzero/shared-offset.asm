; devzero/shared-offset - /dev/zero, shared, at an offset as large as the area is mapped and can not be touched.
;
; The new file is as large as the area, but the area keeps its offset: every page lies behind the
; end.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, zero               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the area
        poke    [area], 'x'             ; the same byte
case_end

        string  zero, "/dev/zero"
        variable fd
        variable area
