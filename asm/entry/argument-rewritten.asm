; entry/argument-rewritten - an argument of mmap2 that a tracer rewrites at the entry is the one that the call is made with.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; The kernel takes the arguments from where it keeps the registers, behind that stop.  There they
; stay: the program finds the rewritten ones in its registers, as if it had loaded them.

%include "case.inc"

; Of what PTRACE_GETREGS gives (struct user_regs_struct).
%define seen_ebx        seen
%define seen_ecx        seen + 4
%define seen_edx        seen + 8
%define seen_esi        seen + 12
%define seen_ebp        seen + 20

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

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
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    60000000h               ; first byte of the page that the tracer asks for

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

        mov     dword [seen_ebx], 60000000h ; another address
        mov     dword [seen_ecx], 8192  ; two pages of it
        mov     dword [seen_edx], PROT_READ ; to be read
        mov     dword [seen_esi], MAP_SHARED | MAP_FIXED ; shared
        mov     dword [seen_ebp], 2     ; page 2 of the file

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

        string  data, "data"
        variable fd
        variable child
        words   child_status, -1        ; waitpid has not filled it in
        variable seen, 17
