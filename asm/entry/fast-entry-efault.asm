; entry/fast-entry-efault - sysenter and syscall read the offset from the stack, and are EFAULT where they can not.
;
; The one EFAULT of mmap2.  These instructions need ebp, so the kernel takes the sixth argument
; from the stack.  The case enters the vDSO (see entry/vdso) right behind its three pushes, where
; ebp is set up and the instruction follows, with a stack of four words: what is popped behind the
; call (offset, prot and length), and where it goes on.
; The stack without access fails the call, and then the first pop.  The handler has a stack of its own
; and gives access back, so that the case goes on with the eax that the call gave.

%include "case.inc"

case_begin
        lea     esi, [esp + 4]          ; behind argc: the arguments
.arguments:
        lodsd
        test    eax, eax
        jnz     .arguments
.environment:
        lodsd
        test    eax, eax
        jnz     .environment
.pair:
        lodsd
        mov     ebx, eax
        lodsd
        cmp     ebx, 32                 ; AT_SYSINFO
        jne     .pair
.search:
        inc     eax                     ; the first pushes are no part of it
        cmp     word [eax], 340fh       ; sysenter
        je      .found
        cmp     word [eax], 050fh       ; syscall
        jne     .search
.found:
        sub     eax, 2                  ; mov ebp, esp or mov ebp, ecx
        mov     [way_in], eax

        mov     eax, 186                ; sigaltstack
        mov     ebx, stack_of_handler   ; stack
        mov     ecx, 0                  ; old stack
        int     80h
        premise sigaltstack

        mov     eax, 174                ; rt_sigaction
        mov     ebx, SIGSEGV            ; signal
        mov     ecx, action             ; action
        mov     edx, old_action         ; old action
        mov     esi, 8                  ; length, of a set of signals
        int     80h
        premise rt_sigaction

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     dword [50000000h], 0    ; offset
        mov     dword [50000004h], PROT_READ ; prot
        mov     dword [50000008h], 4096 ; length
        mov     dword [5000000ch], enter.back

        mov     eax, 192                ; mmap2
        mov     ebx, 56000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset, for the eye: the stack has it
        call    enter
        report  mmap2, elsewhere

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address, the stack of four words
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        int     80h
        report  mprotect

        mov     eax, 192                ; mmap2
        mov     ebx, 57000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset, for the eye: it can not be read
        call    enter
        report  mmap2, elsewhere
        value   faults, [faults]
        value   fault_address, [fault_address]

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

; The frame of the program has handlers of its own.

        mov     eax, 174                ; rt_sigaction
        mov     ebx, SIGSEGV            ; signal
        mov     ecx, old_action         ; action
        mov     edx, 0                  ; old action
        mov     esi, 8                  ; length, of a set of signals
        int     80h
        premise rt_sigaction
case_end

; enter - as an int 80h, by the vDSO's instruction, with the stack at 50000000h.
enter:
        mov     [own_stack], esp
        mov     esp, 50000000h
        jmp     [way_in]
.back:  mov     esp, [own_stack]
        ret

; enter.on_fault(signal, siginfo, ucontext) - gives access back to the page of the stack.
.on_fault:
        inc     dword [faults]
        mov     eax, [esp + 8]
        mov     ecx, [eax + 12]         ; si_addr
        mov     [fault_address], ecx

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        premise mprotect
        ret

.restore:
        mov     eax, 173                ; rt_sigreturn
        int     80h

        words   action, enter.on_fault, SA_SIGINFO | SA_RESTORER | SA_ONSTACK, enter.restore, 0, 0
        words   stack_of_handler, room, 0, 16384 ; where, flags, how long
        variable room, 4096
        variable old_action, 5
        variable own_stack
        variable way_in
        variable faults
        variable fault_address
