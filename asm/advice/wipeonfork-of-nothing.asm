; advice/wipeonfork-of-nothing - MADV_WIPEONFORK with a length of 0 does nothing: the child has what its parent stored.
;
; madvise ends when it sees that there are no bytes, before it looks for an area: none gets
; VM_WIPEONFORK.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'p'          ; first byte

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 0                  ; length
        mov     edx, MADV_WIPEONFORK    ; advice
        int     80h
        report  madvise

        smaps   after, 50000000h, "VmFlags.wf"

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
        peek    50000000h               ; first byte, inherited

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
case_end

        words   child_status, -1        ; waitpid has not filled it in
