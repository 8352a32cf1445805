; shared/two-addresses - one file mapped twice in a process is one memory at two addresses.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Each mapping has an address of its own: nothing asks that a file be always at the same
; place.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address of the first mapping
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address of the second mapping
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    50000000h               ; first byte of the file, at the first address
        poke    50000000h, 'x'          ; first byte of the file, at the first address
        peek    60000000h               ; the same byte, at the second
        poke    60000000h, 'y'          ; the same byte, at the second
        peek    50000000h               ; the same byte, at the first
case_end

        string  data, "data"
        variable fd
