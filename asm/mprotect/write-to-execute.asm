; mprotect/write-to-execute - code is stored, then made executable, then only data again.
;
; 0c3h is a ret.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 0c3h         ; a ret
        call_into 50000000h             ; the ret, on a page of data

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot, the point of the case
        int     80h
        report  mprotect

        call_into 50000000h             ; the ret, on a page of code
        poke    50000000h, 90h          ; where the ret lies

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, back again
        int     80h
        report  mprotect

        call_into 50000000h             ; the ret, on a page of data again
case_end
