; protection/stored-code - code that the program has stored in a page with PROT_EXEC runs.
;
; First inc eax and ret, then ret in the place of the inc: x86 needs no flush between the
; store and the call, the jump alone makes the new bytes seen.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE | PROT_EXEC ; prot, the point of the case
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 40h, 16         ; inc eax
        poke    [area], 0c3h, 17        ; a ret behind it
        call_into [area], 16            ; inc eax, ret
        poke    [area], 0c3h, 16        ; a ret in the place of inc eax
        call_into [area], 16            ; the ret
case_end

        variable area
