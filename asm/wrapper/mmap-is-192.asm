; wrapper/mmap-is-192 - the C library's mmap() makes system call 192, not 90.
;
; A parent stops its child at the entry of each call and reads the number from orig_eax.  The C
; face's child calls mmap() and nothing else; here it makes the call that is then expected.
; exit_group, 252, ends the list.

%include "case.inc"

case_begin
        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        mov     eax, 26                 ; ptrace
        mov     ebx, 0                  ; request, PTRACE_TRACEME
        mov     ecx, 0                  ; process, not used
        mov     edx, 0                  ; address, not used
        mov     esi, 0                  ; data, not used
        int     80h
        premise ptrace

        mov     eax, 20                 ; getpid
        int     80h
        premise getpid
        mov     [child], eax

        mov     eax, 37                 ; kill
        mov     ebx, [child]            ; process, itself
        mov     ecx, 19                 ; signal, SIGSTOP: the parent takes over
        int     80h
        premise kill

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h

        mov     eax, 252                ; exit_group
        mov     ebx, 0                  ; status
        int     80h

.parent:
        mov     [child], eax

        mov     eax, 7                  ; waitpid
        mov     ebx, [child]            ; process
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid
        cmp     byte [child_status], 7fh ; stopped, not ended
        jne     .over

.entry_and_exit:
        mov     eax, 26                 ; ptrace
        mov     ebx, 24                 ; request, PTRACE_SYSCALL: on to the entry of a call
        mov     ecx, [child]            ; process
        mov     edx, 0                  ; address, not used
        mov     esi, 0                  ; data, no signal
        int     80h
        premise ptrace

        mov     eax, 7                  ; waitpid
        mov     ebx, [child]            ; process
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid

        mov     eax, 26                 ; ptrace
        mov     ebx, 3                  ; request, PTRACE_PEEKUSER
        mov     ecx, [child]            ; process
        mov     edx, 4 * 11             ; address, orig_eax
        mov     esi, number             ; data, where it goes
        int     80h
        premise ptrace
        value   number, [number]

        mov     eax, 26                 ; ptrace
        mov     ebx, 24                 ; request, PTRACE_SYSCALL: on to the exit from it
        mov     ecx, [child]            ; process
        mov     edx, 0                  ; address, not used
        mov     esi, 0                  ; data, no signal
        int     80h
        premise ptrace

        mov     eax, 7                  ; waitpid
        mov     ebx, [child]            ; process
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid

        cmp     byte [child_status], 7fh ; stopped, not ended
        je      .entry_and_exit
.over:
        ended   child, [child_status]
case_end

        variable child
        words   child_status, -1        ; waitpid has not filled it in
        variable number
