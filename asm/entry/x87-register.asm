; entry/x87-register - a value in an x87 register outlives the call.
;
; The kernel keeps the state of the x87 over a system call, though nothing in the program
; saved it.  MAP_POPULATE gives the kernel work to do: it clears sixteen pages on the way.

%include "case.inc"

case_begin
        fldpi

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 65536              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        fstp    dword [kept]
        value   kept, [kept]
case_end

        variable kept
