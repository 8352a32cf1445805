; mprotect-grows/main-stack - PROT_GROWSDOWN makes the main stack executable downward, and what it grows into.
;
; dlopen() of a library that wants an executable stack asks so. The change goes from the page that
; is named down to the start of the area, and the flags of the area hold for what it grows by: the
; page 1 MiB below, where no area is yet, for a stack begins with 128 KiB (fs/exec.c:setup_arg_pages).

%include "case.inc"

case_begin
        mov     eax, esp
        and     eax, -4096
        mov     [page], eax

        address page, [page]
        smaps   before, [page], "VmFlags.ex"

        mov     eax, 125                ; mprotect
        mov     ebx, [page]             ; address, the page of esp
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE | PROT_EXEC | PROT_GROWSDOWN ; prot
        int     80h
        report  mprotect

        smaps   after, [page], "VmFlags.ex"

        mov     eax, [page]
        sub     eax, 100000h
        mov     [below], eax

        address below, [below]
        smaps   ungrown, [below], "VmFlags.ex"

        mov     eax, [below]
        mov     byte [eax], 1           ; the stack grows to here

        smaps   grown, [below], "VmFlags.ex"
        poke    [below], 0c3h           ; first byte of what the stack grew into: ret
        call_into [below]               ; the same byte
case_end

        variable page
        variable below
