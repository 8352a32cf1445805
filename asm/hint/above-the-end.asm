; hint/above-the-end - a hint above the address space is ignored, not an error.
;
; A hint from which the length does not fit below the end of the task is dropped before the
; search, and the search begins as for NULL.  The same address with MAP_FIXED is ENOMEM
; (fixed/past-the-end).

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, no hint
        mov     ecx, 65536              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [first], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0fffff000h         ; address, the last page of 32 bits
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags, no MAP_FIXED: the address is a hint
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [second], eax

        mov     eax, [first]
        sub     eax, [second]
        value   below, eax

        maps    after
case_end

        variable first
        variable second
