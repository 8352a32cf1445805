; exec/refused - an execve that is refused leaves every mapping as it was.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The old memory goes only when the new program has been opened and its format is known.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte of the area
        areas   before

        mov     eax, 11                 ; execve
        mov     ebx, data                 ; path, a file that nobody may execute
        mov     ecx, data_arguments                 ; arguments
        mov     edx, 0                  ; environment, none
        int     80h
        report  execve

        areas   after
        peek    50000000h               ; the same byte
case_end

        string  data, "data"
        words   data_arguments, data, 0
