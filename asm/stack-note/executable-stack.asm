; stack-note/executable-stack - with an executable note the stack is executable.

%define STACK_NOTE_EXEC
%include "case.inc"

case_begin
        push    dword 0c3h              ; a ret
        mov     ebx, esp
        address stack, ebx
        smaps   stack, ebx, "VmFlags.ex"
        call_into ebx
case_end

