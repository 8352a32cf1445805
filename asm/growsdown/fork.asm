; growsdown/fork - the area of a child grows on its own: the parent keeps the size it had.
;
; RLIMIT_STACK: 4 MiB
;
; fork copies the list of areas, with VM_GROWSDOWN still set; a fault lets an area of the process
; grow that has touched below it.
;
;   before   ......[rw-p]   4ffff000h, in both
;   poke     <    >         in the child
;   child    [rw-p      ]
;   parent   ......[rw-p]

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

        maps    parent

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
        poke    4fffffffh, 'c'          ; just below the area
        peek    4fffffffh               ; the same byte
        mov     eax, 1                  ; exit
        mov     ebx, 0                  ; status
        int     80h

.parent:
        mov     eax, 7                  ; waitpid
        mov     ebx, -1                 ; process, any child
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid
        ended   child, [child_status]

        maps    after
        peek    4fffffffh               ; just below the area of the parent
        maps    grown
case_end

        words   child_status, -1        ; waitpid has not filled it in
