; frame/kernel-address - Above the task a native kernel says that the page is there (error 5, 7); on x86-64 there is no such page (4, 6).
;
; An i386 kernel lies there itself, and does not tell a program what of it is mapped: the bit is
; always set.

%include "case.inc"

case_begin
        mov     eax, 174                ; rt_sigaction
        mov     ebx, SIGSEGV            ; signal
        mov     ecx, action             ; action
        mov     edx, old_action         ; old action
        mov     esi, 8                  ; length, of a set of signals
        int     80h
        premise rt_sigaction

        mov     eax, 0ffffe000h         ; the first page that no task of an x86-64 kernel has
        call    touch.read
        value   first_trap, [trap]
        value   first_error, [error]
        value   first_code, [code]

        mov     eax, 0fffff000h         ; the very last page
        call    touch.read
        value   top_trap, [trap]
        value   top_error, [error]
        value   top_code, [code]

        mov     eax, 0fffff000h         ; the same page
        call    touch.store
        value   store_trap, [trap]
        value   store_error, [error]
        value   store_code, [code]

; The frame of the program has handlers of its own.

        mov     eax, 174                ; rt_sigaction
        mov     ebx, SIGSEGV            ; signal
        mov     ecx, old_action         ; action
        mov     edx, 0                  ; old action
        mov     esi, 8                  ; length, of a set of signals
        int     80h
        premise rt_sigaction
case_end

; touch.read, touch.store, touch.call - eax is where; what the frame says is kept.
touch:
.read:
        call    .forget
        mov     dword [go_on], .on
        mov     cl, [eax]
        ret

.store:
        call    .forget
        mov     dword [go_on], .on
        mov     byte [eax], 'x'
.on:    ret

.call:
        call    .forget
        mov     dword [go_on], .not_there
        call    eax
        ret
.not_there:
        add     esp, 4
        ret

.forget:
        mov     dword [code], 0
        mov     dword [trap], 0
        mov     dword [error], 0
        ret

; on_fault(signal, siginfo, ucontext) - keeps what the frame says, and goes on at [go_on].
.on_fault:
        mov     eax, [esp + 8]
        mov     ecx, [eax + 8]
        mov     [code], ecx             ; si_code
        mov     eax, [esp + 12]
        mov     ecx, [eax + 20 + 12 * 4]
        mov     [trap], ecx             ; uc_mcontext.trapno
        mov     ecx, [eax + 20 + 13 * 4]
        mov     [error], ecx            ; uc_mcontext.err
        mov     ecx, [go_on]
        mov     [eax + 20 + 14 * 4], ecx ; uc_mcontext.eip
        ret

.back:
        mov     eax, 173                ; rt_sigreturn
        int     80h

        words   action, touch.on_fault, SA_SIGINFO | SA_RESTORER | SA_NODEFER, touch.back, 0, 0
        variable old_action, 5
        variable go_on
        variable code
        variable trap
        variable error
