; entry/rare-flags - The flags NT, AC and ID are set behind the call as they were before, alone and together.
;
; NT makes an iret of the kernel fail if it is left set there, AC would let the program have its
; own stores checked: the kernel must clear both for itself and give them back.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 4000h              ; NT
        call    kept
        value   nested_task, eax
        maps    nested

        mov     eax, 40000h             ; AC
        call    kept
        value   alignment_check, eax
        maps    checked

        mov     eax, 200000h            ; ID
        call    kept
        value   identification, eax
        maps    identified

        mov     eax, 244000h            ; all of them
        call    kept
        value   all_three, eax
case_end

; Makes mmap2 with the flags of eax; eax becomes which of NT, AC and ID are set behind it.
kept:
        or      eax, 202h
        push    eax
        popfd
        mov     eax, 192                ; mmap2
        mov     ebx, 55000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        mov     [result], eax
        pushfd
        pop     dword [flags]
        push    dword 202h
        popfd
        mov     eax, [result]
        report  mmap2, elsewhere
        mov     eax, [flags]
        and     eax, 244000h
        ret

        variable result
        variable flags
