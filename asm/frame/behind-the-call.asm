; frame/behind-the-call - A signal right behind int 80h has the result in eax of its frame and the arguments in the other registers.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; The instruction behind the call is ud2, which is none: SIGILL.  eip is told as its distance from
; that instruction.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 174                ; rt_sigaction
        mov     ebx, SIGILL             ; signal
        mov     ecx, action             ; action
        mov     edx, 0                  ; old action
        mov     esi, 8                  ; length, of a set of signals
        int     80h
        premise rt_sigaction

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units
        int     80h
        ud2
.behind:
        report  mmap2, elsewhere

        value   eax, [frame + 11 * 4]
        value   ebx, [frame + 8 * 4]
        value   ecx, [frame + 10 * 4]
        value   edx, [frame + 9 * 4]
        value   esi, [frame + 5 * 4]
        value   edi, [frame + 4 * 4]
        value   ebp, [frame + 6 * 4]
        mov     eax, [frame + 14 * 4]
        sub     eax, .behind - 2
        value   eip, eax
case_end

; on_signal(signal, siginfo, ucontext) - keeps the registers, and goes on behind the ud2.
.on_signal:
        mov     eax, [esp + 12]
        lea     esi, [eax + 20]
        mov     edi, frame
        mov     ecx, 19
        cld
        rep     movsd
        add     dword [eax + 20 + 14 * 4], 2 ; uc_mcontext.eip
        ret

.back:
        mov     eax, 173                ; rt_sigreturn
        int     80h

        words   action, _start.on_signal, SA_SIGINFO | SA_RESTORER, _start.back, 0, 0
        variable frame, 19
        string  data, "data"
        variable fd
