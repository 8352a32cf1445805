; stack-note/bit-inherited - READ_IMPLIES_EXEC outlives execve, but for the stack.
;
; persona: READ_IMPLIES_EXEC
;
; The program has the note: it keeps the stack as it says, and it does not clear the bit.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, the point of the case
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after

        push    dword 0c3h              ; a ret
        mov     ebx, esp
        address stack, ebx
        smaps   stack, ebx, "VmFlags.ex"
        call_into ebx                   ; the ret on the stack
case_end

