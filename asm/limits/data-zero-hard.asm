; limits/data-zero-hard - with soft and hard RLIMIT_DATA at 0 private writable memory is ENOMEM.
;
; Where the soft limit is 0 the kernel measures by the hard one, for the sake of valgrind
; (limits/data-zero); here that is 0 too.  Memory that is not writable is not counted.

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
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 51000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

; soft, hard
        words   limit, 0, 0
