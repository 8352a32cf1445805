; int80(before, after) - see case.h.
;
; struct registers: eax ebx ecx edx esi edi ebp esp eflags ds es fs gs, a dword each.

        section .note.GNU-stack noalloc noexec nowrite progbits

        section .text
        global  int80
int80:
        push    ebp
        push    ebx
        push    esi
        push    edi
        pushfd
        mov     eax, [esp + 24]         ; before
        call    store_others
        push    dword [eax + 32]        ; its flags, popped last
        push    dword [eax]             ; its eax
        mov     ebx, [eax + 4]
        mov     ecx, [eax + 8]
        mov     edx, [eax + 12]
        mov     esi, [eax + 16]
        mov     edi, [eax + 20]
        mov     ebp, [eax + 24]
        pop     eax
        popfd
        int     80h
        pushfd
        push    eax
        mov     eax, [esp + 36]         ; after
        mov     [eax + 4], ebx
        mov     [eax + 8], ecx
        mov     [eax + 12], edx
        mov     [eax + 16], esi
        mov     [eax + 20], edi
        mov     [eax + 24], ebp
        pop     dword [eax]
        pop     dword [eax + 32]
        call    store_others
        popfd
        pop     edi
        pop     esi
        pop     ebx
        pop     ebp
        ret

; esp as the caller has it, and the segment registers, to the structure at eax.
store_others:
        lea     ecx, [esp + 4]
        mov     [eax + 28], ecx
        mov     ecx, ds
        mov     [eax + 36], ecx
        mov     ecx, es
        mov     [eax + 40], ecx
        mov     ecx, fs
        mov     [eax + 44], ecx
        mov     ecx, gs
        mov     [eax + 48], ecx
        ret
