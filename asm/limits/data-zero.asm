; limits/data-zero - a soft RLIMIT_DATA of 0 alone does not bound mmap2.
;
; Since 4.7 the limit counts private writable memory; valgrind sets the soft one to 0 to
; keep brk from growing, and is let off as far as the hard one goes.

%include "case.inc"

case_begin
        mov     eax, 75                 ; setrlimit
        mov     ebx, RLIMIT_DATA        ; resource
        mov     ecx, limit              ; limits, soft and hard
        int     80h
        premise setrlimit

        mov     eax, 191                ; ugetrlimit
        mov     ebx, RLIMIT_DATA        ; resource
        mov     ecx, found              ; limits, as they are now
        int     80h
        premise ugetrlimit
        value   soft, [found]
        value   hard, [found + 4]

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 100000h            ; length, 1 MiB
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

; soft, hard
        words   limit, 0, 67108864
        variable found, 2
