; stack-note/present-stack - with the note the stack is not executable.
;
; The kernel says so everywhere; the processor keeps to it where it has NX.

%include "case.inc"

case_begin
        push    dword 0c3h              ; a ret
        mov     ebx, esp
        address stack, ebx
        smaps   stack, ebx, "VmFlags.ex"
        call_into ebx                   ; the ret on the stack
case_end

