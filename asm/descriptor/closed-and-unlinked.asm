; descriptor/closed-and-unlinked - a mapping needs neither its descriptor nor the name of its file any more.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The mapping holds a reference of its own to the file (vm_file).

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
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, 6                  ; close
        mov     ebx, [fd]               ; descriptor
        int     80h
        report  close

        mov     eax, 10                 ; unlink
        mov     ebx, data               ; path
        int     80h
        report  unlink

        maps    after
        peek    [area], 4096            ; first byte of page 1
        poke    [area], 'x', 4096       ; the same byte
        peek    [area], 4096            ; the same byte
case_end

        string  data, "data"
        variable fd
        variable area
