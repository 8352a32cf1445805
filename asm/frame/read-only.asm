; frame/read-only - A store to a read-only page is error 6 as long as nobody has touched it, and 7 when it is there.
;
; Bit 0 of the processor's error tells that a page was there, and after the read there is one, of
; zeros. The area refuses the store both times.

%include "case.inc"

case_begin
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
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 50000000h          ; a page that nobody has touched
        call    touch.store
        value   untouched_trap, [trap]
        value   untouched_error, [error]
        value   untouched_code, [code]

        mov     eax, 50000000h          ; which is allowed
        call    touch.read
        value   read_trap, [trap]
        value   read_error, [error]
        value   read_code, [code]

        mov     eax, 50000000h          ; the same page, which is there now
        call    touch.store
        value   touched_trap, [trap]
        value   touched_error, [error]
        value   touched_code, [code]

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
