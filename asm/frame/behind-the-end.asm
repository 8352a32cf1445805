; frame/behind-the-end - SIGBUS behind the end of a file has trap 14 and error 4 of a read, 6 of a store, like SIGSEGV.
;
; data: 100 bytes, all 'A'
;
; Both signals come from a page fault, exception 14, and the error is the processor's: 4 for user
; mode, 2 for a store; 1, a page that was there, is missing.

%include "case.inc"

case_begin
        mov     eax, 174                ; rt_sigaction
        mov     ebx, SIGBUS             ; signal
        mov     ecx, action             ; action
        mov     edx, old_action         ; old action
        mov     esi, 8                  ; length, of a set of signals
        int     80h
        premise rt_sigaction

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     cl, [50000000h]         ; the page with the end: a fault on the next may map it along

        mov     eax, 50001000h          ; the page behind the end of the file
        call    touch.read
        value   read_trap, [trap]
        value   read_error, [error]
        value   read_code, [code]

        mov     eax, 50001fffh          ; the last byte of it
        call    touch.store
        value   store_trap, [trap]
        value   store_error, [error]
        value   store_code, [code]

; The frame of the program has handlers of its own.

        mov     eax, 174                ; rt_sigaction
        mov     ebx, SIGBUS             ; signal
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
        string  data, "data"
        variable fd
