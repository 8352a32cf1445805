; failed-call/locked - MAP_LOCKED past RLIMIT_MEMLOCK is EAGAIN and leaves the area whole.
;
; user: nobody
; RLIMIT_MEMLOCK: 4096 bytes
;
; The limit is asked for before the range is unmapped.

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

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, the second page of three
        mov     ecx, 8192               ; length, one page more than the limit
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
