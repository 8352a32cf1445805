; growsdown/as-a-stack - a push below a MAP_GROWSDOWN area that serves as the stack makes it grow.
;
; RLIMIT_STACK: 4 MiB
;
; What the flag is for: esp starts at the lowest byte of the area, so that the first
; push leaves it.
;
;   before   ......[rw-p]   4ffff000h
;   push     <    >
;   after    [rw-p      ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped

        mov     [stack], esp
        mov     esp, 50000000h          ; the lowest byte of the area
        push    dword 'push'            ; below it
        mov     esp, [stack]

        maps    grown
        peek    4ffffffch               ; lowest byte of what was pushed
        peek    4fffffffh               ; its highest byte
case_end

        variable stack
