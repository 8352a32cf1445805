; special/vdso-not-cut - A page of the vDSO can not be unmapped, protected, moved or grown alone.
;
; The kernel counts on all of it being there and refuses each cut (special_mapping_split); mremap
; asks for that since 5.11, and to grow is forbidden by VM_DONTEXPAND: EFAULT.

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
        maps    before

        mov     eax, 91                 ; munmap
        mov     ebx, [vdso]             ; address
        mov     ecx, 4096               ; length
        int     80h
        value   munmap, eax

        mov     eax, 125                ; mprotect
        mov     ebx, [vdso]             ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        value   mprotect, eax

        mov     eax, 163                ; mremap
        mov     ebx, [vdso]             ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        value   moved, eax

        mov     eax, 163                ; mremap
        mov     ebx, [vdso]             ; old address
        mov     ecx, 8192               ; old length
        mov     edx, 12288              ; new length
        mov     esi, MREMAP_MAYMOVE     ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        value   grown, eax

        maps    after
        peek    [vdso]                  ; first byte of an ELF header
case_end

        variable vdso
