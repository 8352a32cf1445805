; layout/no-randomisation - with ADDR_NO_RANDOMIZE areas without a hint begin 128 MiB below the end.
;
; RLIMIT_STACK: 8 MiB
; persona: ADDR_NO_RANDOMIZE
;
; With the usual stack limit of 8 MiB the base is the least that is left to the stack, 128 MiB
; below the end of the task: 0b8000000h or 0f7ffe000h.  The vDSO lies right below it, and
; the area below that, in the same megabyte.

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
        mov     [area], eax

        mov     eax, [area]
        and     eax, 0fff00000h
        value   megabyte, eax
case_end

        variable area
