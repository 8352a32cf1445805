; limits/data-private - RLIMIT_DATA refuses private writable memory and no other.
;
; Since 4.7; before, it bounded brk and the data of the program. The limit here is one page.

%include "case.inc"

case_begin
        mov     eax, 75                 ; setrlimit
        mov     ebx, RLIMIT_DATA        ; resource
        mov     ecx, limit              ; limits, soft and hard
        int     80h
        premise setrlimit

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 100000h            ; length, 1 MiB
        mov     edx, PROT_READ | PROT_WRITE ; prot, writable
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, private
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 51000000h          ; address
        mov     ecx, 100000h            ; length
        mov     edx, PROT_READ          ; prot, not writable
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 52000000h          ; address
        mov     ecx, 100000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags, not private
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

; soft, hard
        words   limit, 4096, 67108864
