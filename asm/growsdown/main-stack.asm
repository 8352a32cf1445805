; growsdown/main-stack - The main stack grows to a page that is touched 1 MiB below, and [stack] begins there.
;
; RLIMIT_STACK: 8 MiB
;
; The fault finds the area above, with VM_GROWSDOWN, and moves its start down to the page
; (expand_downwards).

%include "case.inc"

case_begin
        mov     eax, esp
        and     eax, -4096
        sub     eax, 100000h
        mov     [below], eax

        address below, [below]
        poke    [below], 's'            ; a page 1 MiB below esp
        peek    [below]                 ; the same byte
        smaps   stack, [below], "VmFlags.gd"
case_end

        variable below
