; entry/seen-by-a-tracer - a tracer that stops a program at the entry of mmap2 sees number and arguments in their registers, and ENOSYS in eax.
;
; Each register holds what was loaded: nothing is rounded or masked yet.  The number stands in
; orig_eax; eax has what comes of a call that there is not.

%include "case.inc"

; Of what PTRACE_GETREGS gives (struct user_regs_struct).
%define seen_ebx        seen
%define seen_ecx        seen + 4
%define seen_edx        seen + 8
%define seen_esi        seen + 12
%define seen_edi        seen + 16
%define seen_ebp        seen + 20
%define seen_eax        seen + 24
%define seen_number     seen + 44

case_begin
        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
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
        mov     ebx, 50000000h          ; address
        mov     ecx, 8191               ; length, not rounded
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, 77h                ; descriptor, not looked at
        mov     ebp, 123456h            ; offset in 4096-byte units, nor this
        int     80h
        report  mmap2

        mov     eax, 1                  ; exit
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

        mov     eax, 26                 ; ptrace
        mov     ebx, 24                 ; request, PTRACE_SYSCALL: on to the entry of mmap2
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
        mov     ebx, 12                 ; request, PTRACE_GETREGS
        mov     ecx, [child]            ; process
        mov     edx, 0                  ; address, not used
        mov     esi, seen               ; data, where they go
        int     80h
        premise ptrace

        value   orig_eax, [seen_number]
        value   ebx, [seen_ebx]
        value   ecx, [seen_ecx]
        value   edx, [seen_edx]
        value   esi, [seen_esi]
        value   edi, [seen_edi]
        value   ebp, [seen_ebp]
        value   eax, [seen_eax]

        mov     eax, 26                 ; ptrace
        mov     ebx, 7                  ; request, PTRACE_CONT
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
        ended   child, [child_status]
case_end

        variable child
        words   child_status, -1        ; waitpid has not filled it in
        variable seen, 17
