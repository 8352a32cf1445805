; mincore/past-the-end - a range that runs past an i386 kernel's user space is ENOMEM at once.
;
; Under an x86-64 kernel the range is looked at, and the first page is told before the hole
; behind it is found.

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

        poke    50000000h, 1            ; first page of the range
        poke    60000000h, '?'          ; where its byte would go

        mov     eax, 218                ; mincore
        mov     ebx, 50000000h          ; address
        mov     ecx, 0a0000000h         ; length, ends at 0f0000000h
        mov     edx, 60000000h          ; vector, where a byte for each page goes
        int     80h
        report  mincore

        peek    60000000h               ; the same byte of the vector
case_end
