; munmap/last-page-of-all - munmap of a page above every i386 task is EINVAL on i386, and nothing in compat mode.
;
; A range past the end of the task is EINVAL, one where nothing lies is not. The end is at
; 0c0000000h on i386 and at 0ffffe000h in compat mode.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 91                 ; munmap
        mov     ebx, 0ffffe000h         ; address, past the end of every task
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 91                 ; munmap
        mov     ebx, 0e0000000h         ; address, past the end on i386
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        maps    after
case_end
