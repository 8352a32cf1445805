; growsdown/hole - a hole that munmap makes at the low end of a MAP_GROWSDOWN area grows back, zero, when touched.
;
; RLIMIT_STACK: 4 MiB
;
; What is left of the area still grows.
;
;   before   [rw-p            ]   50000000h
;   munmap   <          >
;   peek           <    >
;   after    ......[rw-p      ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001234h, 'h'          ; in the second page

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        int     80h
        report  munmap

        maps    cut
        peek    50001234h               ; the same address, not mapped any more
        maps    grown
case_end
