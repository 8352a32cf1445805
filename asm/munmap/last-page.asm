; munmap/last-page - the last page of the task can be unmapped, its highest byte is no overflow.
;
; It is 0ffffd000h on an x86-64 kernel; on an i386 kernel that is behind the end of the task.  The
; initial stack may end in that page, so that a child asks, whose stack pointer is well below it.

%include "case.inc"

case_begin
        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        sub     esp, 65536

        mov     eax, 192                ; mmap2
        mov     ebx, 0ffffd000h         ; address, the last page of an i386 task on x86-64
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        peek    0ffffd000h, 4095        ; the last byte below 0ffffe000h

        mov     eax, 91                 ; munmap
        mov     ebx, 0ffffd000h         ; address
        mov     ecx, 4096               ; length, up to the end of the task
        int     80h
        report  munmap
        peek    0ffffd000h, 4095        ; gone

        mov     eax, 91                 ; munmap
        mov     ebx, 0ffffd000h         ; address
        mov     ecx, 4096               ; length, of what is free now
        int     80h
        report  munmap

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
