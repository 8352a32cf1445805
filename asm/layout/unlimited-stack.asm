; layout/unlimited-stack - An unlimited RLIMIT_STACK does not bring the upward layout back: places are found downward.
;
; RLIMIT_STACK: unlimited
; persona: ADDR_NO_RANDOMIZE
;
; The limit counts as 5/6 of the task at most; from there areas without a hint go downward. Until
; 4.5 RLIM_INFINITY meant the layout that grows upward.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 65536              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [first], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 65536              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [second], eax

        mov     eax, [first]
        sub     eax, [second]
        value   below, eax
        mov     eax, [first]
        and     eax, 0fff00000h
        value   megabyte, eax
case_end

        variable first
        variable second
