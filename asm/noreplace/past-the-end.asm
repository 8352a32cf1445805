; noreplace/past-the-end - MAP_FIXED_NOREPLACE above the end of the task is ENOMEM.
;
; The address is tested as with MAP_FIXED (fixed/past-the-end), before areas are looked for.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0fffff000h         ; address, the last page of 32 bits
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
