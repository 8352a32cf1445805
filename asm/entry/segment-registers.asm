; entry/segment-registers - fs and gs hold the same selectors behind the call, where they hold any.
;
; In a program that has not loaded them both are 0, which a kernel that clears them could not
; change.

%include "case.inc"

case_begin
        mov     eax, ds                 ; a selector that is none of 0
        mov     fs, eax
        mov     gs, eax

        mov     eax, 192                ; mmap2
        mov     ebx, 53000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        registers before
        int     80h
        report  mmap2
        registers after

        mov     eax, fs
        mov     ecx, ds
        sub     eax, ecx
        value   fs, eax
        mov     eax, gs
        sub     eax, ecx
        value   gs, eax
case_end
