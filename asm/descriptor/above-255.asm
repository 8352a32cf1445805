; descriptor/above-255 - a descriptor above 255 names its file by all of its bits.
;
; first: 4096 bytes, all 'A' but for '1' at 0
; second: 4096 bytes, all 'A' but for '2' at 0
; RLIMIT_NOFILE: 512
;
; 103h is a second descriptor of the second file; its lowest byte is the number of the first one.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, first              ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     eax, 5                  ; open
        mov     ebx, second             ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd2], eax

        mov     eax, 221                ; fcntl64
        mov     ebx, [fd2]              ; descriptor
        mov     ecx, F_DUPFD            ; command
        mov     edx, 103h               ; argument, the lowest number that it may have
        int     80h
        report  fcntl64
        mov     [high], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [high]             ; descriptor, the point of the case
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    50000000h               ; the mark of the file
case_end

        string  first, "first"
        string  second, "second"
        variable fd2
        variable high
