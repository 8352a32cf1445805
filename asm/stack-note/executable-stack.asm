; stack-note/executable-stack - with an executable note the stack is executable.
;
; The note is the PT_GNU_STACK header, and its flags have PF_X: setup_arg_pages then gives the
; stack VM_EXEC, whatever personality says.

%define STACK_NOTE_EXEC
%include "case.inc"

case_begin
        push    dword 0c3h              ; a ret
        mov     ebx, esp
        address stack, ebx
        smaps   stack, ebx, "VmFlags.ex"
        call_into ebx                   ; the ret on the stack
case_end

