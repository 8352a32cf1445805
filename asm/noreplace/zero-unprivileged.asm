; noreplace/zero-unprivileged - MAP_FIXED_NOREPLACE from address 0 is EPERM before it is EEXIST.
;
; user: nobody
;
; The range ends behind the first page of the C program, far above the NASM program.
;
; The right to map there is asked for where the address is tested, before areas are looked for.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address 0, below vm.mmap_min_addr
        mov     ecx, 10001000h          ; length, up into the program
        mov     edx, PROT_NONE          ; prot, so that nothing is accounted
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
