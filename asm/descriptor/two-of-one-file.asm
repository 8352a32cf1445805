; descriptor/two-of-one-file - two descriptors of one file map the same pages: a store through one is seen through the other.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; One is opened by name and one through /proc/self/fd, which opens the file anew.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd1], eax

        mov     eax, 5                  ; open
        mov     ebx, entry              ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd2], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd1]              ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area1], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd2]              ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area2], eax

        maps    after
        poke    [area1], 'x'            ; first byte of the file, through one
        peek    [area2]                 ; the same, through the other
case_end

        string  data, "data"
        string  entry, "/proc/self/fd/3"
        variable fd1
        variable fd2
        variable area1
        variable area2
