; failed-call/mprotect-length-wraps - mprotect of almost 4 GiB changes all up to a hole, or nothing.
;
; ENOMEM either way. In an i386 kernel the length rounds up to 0 and the end is not behind
; the start; in an x86-64 kernel the range is a range.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address
        mov     ecx, 0ffffffffh         ; length, rounds up to 4 GiB
        mov     edx, PROT_NONE          ; prot
        int     80h
        report  mprotect

        maps    after
case_end
