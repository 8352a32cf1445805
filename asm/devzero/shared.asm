; devzero/shared - /dev/zero, shared, becomes a file of its own in the kernel's tmpfs.
;
; The area's file is exchanged for a new, unlinked one called dev/zero, the very one that shared
; anonymous memory gets.

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
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the area
        poke    [area], 'x', 4095       ; its last byte
        peek    [area], 4095            ; the same byte
case_end

        string  zero, "/dev/zero"
        variable fd
        variable area
