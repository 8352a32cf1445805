; mincore/hole - a hole is ENOMEM, and the pages before it are told.
;
; The call answers area by area, and each answer is copied out before the next area is looked for.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 1            ; first page of the range, to be told of
        peek    60000000h               ; where its byte goes
        poke    60000000h, '?'          ; where its byte goes
        poke    60000001h, '?'          ; where that of the hole would go

        mov     eax, 218                ; mincore
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length, the second page is not mapped
        mov     edx, 60000000h          ; vector, where a byte for each page goes
        int     80h
        report  mincore

        peek    60000000h               ; the byte of the first page
        peek    60000001h               ; the byte behind it
case_end
