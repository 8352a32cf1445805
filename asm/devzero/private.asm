; devzero/private - /dev/zero, private, is anonymous memory that keeps the name and the offset.
;
; The driver makes the area anonymous (vma_set_anonymous), whatever the offset says; maps goes on
; showing both.

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
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 3                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the area
        poke    [area], 'x', 8191       ; its last byte
        peek    [area], 8191            ; the same byte
case_end

        string  zero, "/dev/zero"
        variable fd
        variable area
