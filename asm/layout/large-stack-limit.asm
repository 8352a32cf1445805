; layout/large-stack-limit - a large RLIMIT_STACK moves areas without a hint down by as much.
;
; RLIMIT_STACK: 1 GiB
; persona: ADDR_NO_RANDOMIZE
;
; The kernel keeps the whole limit free below the end of the task: here 1 GiB and the guard gap
; of 1 MiB (7ff00000h or 0bfefe000h is the base).  The limit at the time of the exec counts.

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
