; flags/bsd-anonymous - 1000h, MAP_ANON of BSD, is MAP_EXECUTABLE and makes nothing anonymous.
;
; So a call that was written for BSD with descriptor -1 gets EBADF.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | 1000h ; flags, MAP_ANON of BSD
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
