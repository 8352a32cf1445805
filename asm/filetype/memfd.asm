; filetype/memfd - a memfd is mapped as a file, under its own name, and shows what write(2) puts there.
;
; It is a file of tmpfs that was never linked into a directory: what write puts there and what the
; area shows are the same pages.

%include "case.inc"

case_begin
        mov     eax, 356                ; memfd_create
        mov     ebx, name               ; name
        mov     ecx, 0                  ; flags
        int     80h
        report  memfd_create
        mov     [fd], eax

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 5                  ; length
        int     80h
        report  write

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
        peek    [area]                  ; first byte of the text
        peek    [area], 5               ; the first one behind it

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 5                  ; length
        int     80h
        report  write

        peek    [area], 5               ; the same, after the second text
case_end

        string  name, "here"
        string  text, "hello"
        variable fd
        variable area
