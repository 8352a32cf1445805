; offset/far-past-end - page 80000000h of a file of one page is mapped, and touching it is SIGBUS and not SIGSEGV.
;
; data: 4096 bytes, all 'A'
;
; The area is there; it is the file that has no such page.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 80000000h          ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of page 80000000h, behind the end
        poke    [area], 'x'             ; the same byte
case_end

        string  data, "data"
        variable fd
        variable area
