; frame/trap-flag - With the trap flag set int 80h does its work, and the trap comes behind the instruction after it.
;
; The processor takes the flag away at int 80h, and the return puts it back: the first instruction
; that is stepped is the one behind the call, and the flag is still set then.

%include "case.inc"

case_begin
        mov     eax, 174                ; rt_sigaction
        mov     ebx, SIGTRAP            ; signal
        mov     ecx, action             ; action
        mov     edx, 0                  ; old action
        mov     esi, 8                  ; length, of a set of signals
        int     80h
        premise rt_sigaction

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        call    stepped
        report  mmap2, elsewhere

        value   traps, [traps]
        value   trap_flag, [trap_flag]
        xor     eax, eax
        cmp     dword [trap_at], stepped.behind_the_nop
        sete    al
        value   behind_the_nop, eax
case_end

; on_trap(signal, siginfo, ucontext) - counts, keeps where it was, and steps no further.
.on_trap:
        inc     dword [traps]
        mov     eax, [esp + 12]
        mov     ecx, [eax + 20 + 14 * 4] ; uc_mcontext.eip
        mov     [trap_at], ecx
        mov     ecx, [eax + 20 + 16 * 4] ; uc_mcontext.eflags
        shr     ecx, 8
        and     ecx, 1
        mov     [trap_flag], ecx
        and     dword [eax + 20 + 16 * 4], ~100h
        ret

.back:
        mov     eax, 173                ; rt_sigreturn
        int     80h

        words   action, _start.on_trap, SA_SIGINFO | SA_RESTORER, _start.back, 0, 0
        variable traps
        variable trap_at
        variable trap_flag

; With the trap flag set from int 80h on.
stepped:
        pushfd
        or      dword [esp], 100h
        popfd
        db      0cdh, 80h               ; int 80h
        nop
.behind_the_nop:
        nop
        ret
