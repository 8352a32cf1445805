; stack-note/absent-read - without the note a PROT_READ page is executable too.
;
; A program of objects without .note.GNU-stack has no PT_GNU_STACK header: on a 32-bit program
; the kernel then sets READ_IMPLIES_EXEC, as for programs older than the header.

%define STACK_NOTE_ABSENT
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
case_end
