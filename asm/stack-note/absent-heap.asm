; stack-note/absent-heap - without the note the heap of brk is executable.
;
; brk has no prot: it makes what is read, written and, under READ_IMPLIES_EXEC, executed.
; No PT_GNU_STACK header here: stack-note/absent-read says what follows from it.

%define STACK_NOTE_ABSENT
%include "case.inc"

case_begin
        mov     eax, 45                 ; brk
        mov     ebx, 0                  ; address, the end of the heap, only ask
        int     80h
        premise brk

        add     eax, 4095
        and     eax, -4096
        mov     [page], eax
        add     eax, 4096
        mov     [heap_end], eax

        mov     eax, 45                 ; brk
        mov     ebx, [heap_end]         ; address, the end of the heap
        int     80h
        premise brk, [heap_end]

        address heap, [page]
        smaps   heap, [page], "VmFlags.ex"
        poke    [page], 0c3h            ; first byte of a page of the heap: a ret
        call_into [page]                ; the ret
case_end

        variable page
        variable heap_end
