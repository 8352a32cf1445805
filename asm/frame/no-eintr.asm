; frame/no-eintr - Signals that come all the while are no errors of mmap2: it has no EINTR.
;
; MAP_POPULATE makes the call long, and a signal may end the filling early; only a fatal one ends
; the wait for the address space.  The call is made until five signals have come.

%include "case.inc"

case_begin
        mov     eax, 174                ; rt_sigaction
        mov     ebx, SIGALRM            ; signal
        mov     ecx, action             ; action
        mov     edx, 0                  ; old action
        mov     esi, 8                  ; length, of a set of signals
        int     80h
        premise rt_sigaction

        mov     eax, 104                ; setitimer
        mov     ebx, 0                  ; timer, ITIMER_REAL
        mov     ecx, each_millisecond   ; value, every millisecond
        mov     edx, 0                  ; old value, not wanted
        int     80h
        premise setitimer

.next:
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 400000h            ; length, 1024 pages to fill
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_POPULATE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, 50000000h
        je      .good
        inc     dword [other_errors]
        cmp     eax, -4                 ; EINTR
        jne     .good
        inc     dword [interrupted]
.good:
        cmp     dword [alarms], 5       ; until signals have come
        jb      .next

        mov     eax, 104                ; setitimer
        mov     ebx, 0                  ; timer, ITIMER_REAL
        mov     ecx, never              ; value, no more
        mov     edx, 0                  ; old value, not wanted
        int     80h
        premise setitimer

        value   interrupted, [interrupted]
        value   errors, [other_errors]

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 400000h            ; length
        int     80h
        report  munmap
case_end

.on_alarm:
        inc     dword [alarms]
        ret

.back:
        mov     eax, 173                ; rt_sigreturn
        int     80h

        words   action, _start.on_alarm, SA_SIGINFO | SA_RESTORER, _start.back, 0, 0
        words   each_millisecond, 0, 1000, 0, 1000
        words   never, 0, 0, 0, 0
        variable alarms
        variable interrupted
        variable other_errors
