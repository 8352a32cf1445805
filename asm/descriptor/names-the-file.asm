; descriptor/names-the-file - edi names the file that is mapped: of two open files, that one.
;
; first: 4096 bytes, all 'A' but for '1' at 0
; second: 4096 bytes, all 'A' but for '2' at 0
;
; The second descriptor is asked for first, so that neither "the newest" nor "the lowest" is right
; by chance.  The two files differ in their first byte.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, first              ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd1], eax

        mov     eax, 5                  ; open
        mov     ebx, second             ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd2], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd2]              ; descriptor, of the second file
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area2], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd1]              ; descriptor, of the first file
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area1], eax

        maps    after
        peek    [area2]                 ; the mark of the second file
        peek    [area1]                 ; that of the first
case_end

        string  first, "first"
        string  second, "second"
        variable fd1
        variable fd2
        variable area2
        variable area1
