; protection/write-stored-first - PROT_WRITE alone can be read after a store, and before one reads as zero.
;
; A page that is there and can be stored to can be read, as x86 knows no other; and where none is,
; a read is refused for want of all three rights alone (access_error).

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_WRITE         ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'w'          ; first page, stored to first
        peek    50000000h               ; the same byte
        peek    50001000h               ; second page, read first
        poke    50001000h, 'v'          ; the same byte
        peek    50001000h               ; and again
case_end
