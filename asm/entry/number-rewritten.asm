; entry/number-rewritten - a number that a tracer rewrites at the entry of mmap2 is the call that is made.
;
; orig_eax is 91 then, munmap, which takes the first two arguments and gives 0.  The kernel reads
; the number again behind that stop.

%include "case.inc"

; Of what PTRACE_GETREGS gives (struct user_regs_struct).
%define seen_number     seen + 44

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
        maps    before

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
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after

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

        mov     dword [seen_number], 91 ; munmap

        mov     eax, 26                 ; ptrace
        mov     ebx, 13                 ; request, PTRACE_SETREGS
        mov     ecx, [child]            ; process
        mov     edx, 0                  ; address, not used
        mov     esi, seen               ; data, the registers
        int     80h
        premise ptrace

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
