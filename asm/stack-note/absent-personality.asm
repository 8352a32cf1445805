; stack-note/absent-personality - a program without the note runs with READ_IMPLIES_EXEC.
;
; The value is that bit alone: setarch and the like set others.
; No PT_GNU_STACK header here: stack-note/absent-read says what follows from it.

%define STACK_NOTE_ABSENT
%include "case.inc"

case_begin
        mov     eax, 136                ; personality
        mov     ebx, 0ffffffffh         ; persona, no change
        int     80h
        premise personality

        and     eax, READ_IMPLIES_EXEC
        value   read_implies_exec, eax
case_end
