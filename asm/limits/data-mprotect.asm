; limits/data-mprotect - mprotect can not make private memory writable past RLIMIT_DATA.
;
; Private memory that can not be written is not counted; it would be from the moment that it can,
; so mprotect asks for the limit then.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 75                 ; setrlimit
        mov     ebx, RLIMIT_DATA        ; resource
        mov     ecx, limit              ; limits, soft and hard
        int     80h
        premise setrlimit

        areas   before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        areas   after
        poke    50000000h, 1            ; in the page that was to become writable
case_end

; soft, hard
        words   limit, 4096, 67108864
