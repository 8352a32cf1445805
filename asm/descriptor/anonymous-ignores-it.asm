; descriptor/anonymous-ignores-it - with MAP_ANONYMOUS the descriptor means nothing: the memory is of no file and zero.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The descriptor is a good one, of a file whose pages hold letters.  The area has no name, no
; offset and no inode.

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
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, [fd]               ; descriptor, an open file
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the area
        peek    [area], 8191            ; its last byte
        poke    [area], 'x'             ; first byte of the area again
        file_bytes "data", 0, 1         ; first byte of the file
case_end

        string  data, "data"
        variable fd
        variable area
