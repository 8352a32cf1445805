; growsdown/one-page - a MAP_GROWSDOWN area grows by the page that is touched below it, and the page is zero.
;
; RLIMIT_STACK: 4 MiB
;
; The call itself maps what it was asked for and returns its lowest address, as without
; the flag.
;
;   before   ......[rw-p]   4ffff000h
;   peek     <    >
;   after    [rw-p      ]

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped
        smaps   mapped, 50000000h, "VmFlags.gd"
        peek    4fffffffh               ; just below the area
        maps    grown
case_end
