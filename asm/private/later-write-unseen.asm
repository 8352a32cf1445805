; private/later-write-unseen - a write to the file does not show in a private page that was stored to.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The store is to another byte of the page than the write: the copy is made by whole
; pages.

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
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 'p', 100        ; a byte of page 0, now a copy

        mov     eax, 181                ; pwrite64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 1                  ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 1

        file_bytes "data", 0, 1         ; what the write put into page 0 of the file

        mov     eax, 181                ; pwrite64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 1                  ; length
        mov     esi, 4096               ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 1

        peek    [area]                  ; first byte of the copy
        peek    [area], 4096            ; first byte of page 1, that of the file
case_end

        string  data, "data"
        string  text, "x"
        variable fd
        variable area
