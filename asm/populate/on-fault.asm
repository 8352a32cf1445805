; populate/on-fault - after mlockall(MCL_FUTURE | MCL_ONFAULT) MAP_POPULATE makes nothing resident, but counts against the limit.
;
; user: nobody
; RLIMIT_MEMLOCK: 8192 bytes
;
; An area that locks its pages as they are touched has nothing to populate, MAP_POPULATE
; or not.  The limit of two pages is asked first.

%include "case.inc"

case_begin
        mov     eax, 152                ; mlockall
        mov     ebx, MCL_FUTURE | MCL_ONFAULT ; flags
        int     80h
        report  mlockall

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        residency 50000000h, 8192

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 4096               ; length, one page above the limit
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
