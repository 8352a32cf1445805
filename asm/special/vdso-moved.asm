; special/vdso-moved - The vDSO can be moved as a whole by mremap, and its bytes come along.
;
; Its length is not the same on every kernel; less than the whole is EINVAL. Before 5.11 a part
; could be moved, too.

%include "case.inc"

case_begin
        lea     esi, [esp + 4]          ; behind argc: the arguments
.arguments:
        lodsd
        test    eax, eax
        jnz     .arguments
.environment:
        lodsd
        test    eax, eax
        jnz     .environment
.pair:
        lodsd
        mov     ebx, eax
        lodsd
        cmp     ebx, 33                 ; AT_SYSINFO_EHDR
        je      .found
        test    ebx, ebx                ; AT_NULL, the end
        jnz     .pair
.found:
        mov     [vdso], eax

        address vdso, [vdso]
        peek    [vdso]                  ; first byte of an ELF header

        mov     dword [size], 0
.longer:
        add     dword [size], 4096
        mov     eax, 163                ; mremap
        mov     ebx, [vdso]             ; old address
        mov     ecx, [size]             ; old length, the first that is the whole
        mov     edx, [size]             ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        cmp     eax, -22                ; EINVAL: a part of it
        je      .longer
        value   moved, eax
        movzx   eax, byte [60000000h]
        mov     [first], eax
        movzx   eax, byte [60000001h]
        mov     [second], eax

        mov     eax, 163                ; mremap
        mov     ebx, 60000000h          ; old address
        mov     ecx, [size]             ; old length
        mov     edx, [size]             ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, [vdso]             ; new address, back again
        int     80h
        premise mremap
        value   first, [first]
        value   second, [second]

        peek    [vdso]                  ; first byte, back where it was
case_end

        variable vdso
        variable size
        variable first
        variable second
