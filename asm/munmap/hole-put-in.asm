; munmap/hole-put-in - A page that MAP_FIXED put inside an area leaves a hole when it is unmapped, and both sides stay whole.
;
; MAP_FIXED has cut off both neighbours already, and munmap takes an area as a whole.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'l'          ; first page
        poke    50002000h, 'r'          ; third page
        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   put_in

        peek    50001000h               ; the page put in

        mov     eax, 91                 ; munmap
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        areas   after
        peek    50000000h               ; first page
        peek    50001000h               ; the hole
        peek    50002000h               ; third page
case_end
