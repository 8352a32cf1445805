; entry/sse-registers - The xmm registers, MXCSR and the control word of the x87 outlive the call.
;
; MAP_POPULATE gives the kernel work to do: it clears sixteen pages on the way.  Both control
; words say another way of rounding than a program begins with.

%include "case.inc"

case_begin
        movdqu  xmm0, [four_words]
        movdqu  xmm7, [four_words]
        ldmxcsr [rounds_up]
        fldcw   [rounds_down]

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 65536              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        movdqu  [zero], xmm0
        movdqu  [seven], xmm7
        stmxcsr [mxcsr]
        fnstcw  [control]
        value   xmm0_first, [zero]
        value   xmm0_last, [zero + 12]
        value   xmm7_second, [seven + 4]
        value   mxcsr, [mxcsr]
        value   control, [control]
case_end

        words   four_words, 11223344h, 55667788h, 99aabbcch, 0ddeeff00h
        words   rounds_up, 5f80h
        words   rounds_down, 077fh
        variable zero, 4
        variable seven, 4
        variable mxcsr
        variable control
