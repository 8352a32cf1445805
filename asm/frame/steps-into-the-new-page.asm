; frame/steps-into-the-new-page - A step over int 80h that maps over the instruction behind it runs the new one, and traps behind that.
;
; data: 4096 bytes, all 'A' but for 0c3h (ret) at 4095
;
; int 80h lies on a page that it replaces.  The file is full of 41h, inc ecx, and ends with 0c3h,
; ret: ecx counts what was run.  The trap comes behind the first of them, 12 bytes into the page.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     esi, code
        mov     edi, 68000000h
        mov     ecx, 11
        rep     movsb

        mov     eax, 174                ; rt_sigaction
        mov     ebx, SIGTRAP            ; signal
        mov     ecx, action             ; action
        mov     edx, 0                  ; old action
        mov     esi, 8                  ; length, of a set of signals
        int     80h
        premise rt_sigaction

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, the page of the int 80h
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        call    68000000h
        mov     [length_and_counted], ecx
        mov     ecx, 4096               ; the length again, for the report
        report  mmap2, elsewhere

        sub     [length_and_counted], ecx ; the rest are the inc ecx
        value   counted, [length_and_counted]
        value   traps, [traps]
        value   trap_flag, [trap_flag]
        mov     eax, [trap_at]
        value   trap_at, eax
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

; pushfd; or dword [esp], 100h; popfd; int 80h, and nothing behind it
code:   db      9ch, 81h, 0ch, 24h, 0, 1, 0, 0, 9dh, 0cdh, 80h

        string  data, "data"
        variable fd
        variable length_and_counted
