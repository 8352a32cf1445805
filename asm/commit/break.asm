; commit/break - The break does not rise beyond the commit limit.
;
; What the heap grows by is charged before it is mapped (do_brk_flags). brk knows no errno: a break
; that did not move is the refusal.

%include "case.inc"

case_begin
        mov     eax, 45                 ; brk
        mov     ebx, 0                  ; address, only asks
        int     80h
        premise brk
        add     eax, 4095
        and     eax, -4096
        mov     [heap], eax

        mov     eax, 45                 ; brk
        mov     ebx, [heap]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   even, eax

        mov     eax, [heap]
        add     eax, 40000000h
        mov     [much], eax

        mov     eax, [heap]
        add     eax, 4096
        mov     [page], eax

; From now on everything that may be stored to is counted.
        mov     eax, 5                  ; open
        mov     ebx, sysctl             ; path, /proc/sys/vm/overcommit_memory
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open
        mov     [reader], eax

        mov     eax, 3                  ; read
        mov     ebx, [reader]           ; descriptor
        mov     ecx, before             ; buffer, what is to be put back
        mov     edx, 12                 ; length, at most
        int     80h
        premise read
        mov     [digits], eax

        mov     eax, 181                ; pwrite64
        mov     ebx, [reader]           ; descriptor
        mov     ecx, new                ; buffer, 2
        mov     edx, 1                  ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 1

        mov     eax, 45                 ; brk
        mov     ebx, [much]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   refused, eax

        mov     eax, 45                 ; brk
        mov     ebx, [page]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   a_page, eax

; As it was.
        mov     eax, 181                ; pwrite64
        mov     ebx, [reader]           ; descriptor
        mov     ecx, before             ; buffer, as it was
        mov     edx, [digits]           ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64
case_end

        string  sysctl, "/proc/sys/vm/overcommit_memory"
        string  new, "2"
        variable heap
        variable much
        variable page
        variable reader
        variable digits
        variable before, 3
