; devzero/read-only - /dev/zero, shared, through a read-only descriptor can not be made writable.
;
; Such an area is shared by name only: VM_SHARED goes, so the driver makes it anonymous and it
; keeps the name /dev/zero, and VM_MAYWRITE goes, which is what mprotect asks for.  Since 7.3 the
; driver asks for VM_MAYSHARE and gives it a shared file like any other (drivers/char/mem.c).

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, zero               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the area

        mov     eax, 125                ; mprotect
        mov     ebx, [area]             ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        poke    [area], 'x'             ; the same byte
case_end

        string  zero, "/dev/zero"
        variable fd
        variable area
