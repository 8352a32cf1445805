; stack-note/absent-mprotect - without the note mprotect to PROT_READ makes a page executable.
;
; mprotect asks for READ_IMPLIES_EXEC itself, of each area: to PROT_READ it adds PROT_EXEC where
; the area may become executable (VM_MAYEXEC).  No PT_GNU_STACK header here:
; stack-note/absent-read says what follows from it.

%define STACK_NOTE_ABSENT
%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, [area]             ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, the point of the case
        int     80h
        report  mprotect

        maps    after
case_end

        variable area
