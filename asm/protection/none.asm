; protection/none - a page with PROT_NONE can not be read, written or executed.
;
; A store needs VM_WRITE, and a load or a fetch at least one right of the three (access_error);
; here there is none.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot, the point of the case
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page
        poke    [area], 1, 4095         ; last byte of the page
        call_into [area]                ; first byte again
case_end

        variable area
