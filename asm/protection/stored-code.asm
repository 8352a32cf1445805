; protection/stored-code - code that the program has stored in a page with PROT_EXEC runs.
;
; mov al and ret, first with 5ah and then with 0a5h: x86 needs no flush between the store and the
; call, the jump alone makes the new bytes seen.

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

        poke    [area], 0b0h, 16        ; mov al,
        poke    [area], 5ah, 17         ; what it loads
        poke    [area], 0c3h, 18        ; a ret behind it

        mov     eax, 0
        mov     ecx, [area]
        add     ecx, 16
        call    ecx
        value   first, eax

        poke    [area], 0a5h, 17        ; what it loads now

        mov     eax, 0
        mov     ecx, [area]
        add     ecx, 16
        call    ecx
        value   second, eax
case_end

        variable area
