; growsdown/main-stack-far-below - The main stack grows by 4 MiB at one touch, below its limit.
;
; RLIMIT_STACK: 8 MiB
;
; How far below esp the touch lies does not matter since 5.0 (growsdown/from-far-below);
; RLIMIT_STACK is what bounds the stack, here 8 MiB.

%include "case.inc"

case_begin
        mov     eax, esp
        sub     eax, 400000h
        mov     [deep], eax
        mov     byte [eax], 'x'

        movzx   eax, byte [eax]
        value   far_below, eax
case_end

        variable deep
