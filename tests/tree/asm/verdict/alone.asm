; verdict/alone - the program has no environment, no descriptor 3 to 9, and no terminal.

%include "case.inc"

case_begin
        mov     eax, [esp]              ; argc
        mov     eax, [esp + eax * 4 + 8] ; the first word of the environment
        value   environment, eax
        mov     esi, 3
.next:
        mov     eax, 55                 ; fcntl
        mov     ebx, esi                ; descriptor
        mov     ecx, 1                  ; command, F_GETFD
        int     80h
        cmp     eax, -9                 ; EBADF
        jne     .found
        inc     esi
        cmp     esi, 10
        jne     .next
.found:
        value   descriptor, eax
        mov     eax, 5                  ; open
        mov     ebx, terminal           ; path
        mov     ecx, 0                  ; flags, O_RDONLY
        mov     edx, 0                  ; mode, unused
        int     80h
        value   terminal, eax
        value   answer, 42
case_end

        string  terminal, "/dev/tty"
