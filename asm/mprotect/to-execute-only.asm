; mprotect/to-execute-only - PROT_EXEC alone takes the execute-only key, another prot gives it back.
;
; As in mmap2 (protection/execute); and a page that had the key loses it with any other prot, or
; PROT_READ would not let it be read.

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

        poke    50000000h, 0c3h         ; a ret, 0c3h
        maps    writable

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_EXEC          ; prot, the point of the case
        int     80h
        report  mprotect

        maps    executable
        peek    50000000h               ; the ret, executable only
        call_into 50000000h             ; the ret

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot, the key is given back
        int     80h
        report  mprotect

        peek    50000000h               ; the ret, readable again
case_end
