; stack-note/absent-none - without the note PROT_NONE stays PROT_NONE.
;
; READ_IMPLIES_EXEC adds PROT_EXEC to a prot that has PROT_READ, and to no other (do_mmap).  No
; PT_GNU_STACK header here: stack-note/absent-read says what follows from it.

%define STACK_NOTE_ABSENT
%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot, the point of the case
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page
        call_into [area]                ; the same byte
case_end

        variable area
