; wrapper/syscall-prototype - syscall(SYS_mmap2, ...) takes the arguments in the order of the registers.
;
; data: 12288 bytes, page n filled with 'A' + n
;
; The C prototype that manuals give for mmap2 is that of no function: a C program comes to it
; only through syscall(), whose last argument is the offset in pages.

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
        mov     ebx, 61000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    61000000h               ; first byte of page 1 of the file
case_end

        string  data, "data"
        variable fd
