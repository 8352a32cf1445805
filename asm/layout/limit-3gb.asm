; layout/limit-3gb - with ADDR_LIMIT_3GB the task ends at 0c0000000h on every kernel.
;
; RLIMIT_STACK: 8 MiB
; persona: ADDR_LIMIT_3GB
;
; The personality was set before the exec, so the stack and the areas lie below that end, too.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0c0000000h         ; address, the fourth gigabyte
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

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
        shr     eax, 30
        value   gigabyte, eax
case_end

        variable area
