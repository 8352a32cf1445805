; shared/anonymous-name - shared anonymous memory is an object named /dev/zero (deleted) in maps.
;
; The kernel makes a file for it that no directory holds, in its own tmpfs, and gives it
; this name. No /dev/zero is opened, and none need exist.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the object
        poke    [area], 'x', 4096       ; first byte of its second page
        peek    [area], 4096            ; the same byte
case_end

        variable area
