; munmap/everything - A program may unmap all that it has: there is nothing to return to, and it ends by SIGSEGV.
;
; A range that reaches beyond the end of the task is refused whole (mm/mmap.c: do_munmap), so each
; kernel does what one of the two calls says.  The first of them that is done is the last that the
; child makes: the instruction behind int 80h is gone as well, and so is the stack, on which no
; handler could be called.

%include "case.inc"

case_begin
        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        mov     eax, 91                 ; munmap
        mov     ebx, 0                  ; address, the lowest
        mov     ecx, 0ffffe000h         ; length, the task of an x86-64 kernel
        int     80h
        mov     eax, 91                 ; munmap
        mov     ebx, 0                  ; address, the lowest
        mov     ecx, 0c0000000h         ; length, the task of an i386 kernel
        int     80h

        mov     eax, 1                  ; exit
        mov     ebx, 0                  ; status
        int     80h

.parent:
        mov     eax, 7                  ; waitpid
        mov     ebx, -1                 ; process, any child
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid
        ended   child, [child_status]
case_end

        words   child_status, -1        ; waitpid has not filled it in
