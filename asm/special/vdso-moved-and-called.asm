; special/vdso-moved-and-called - A call made through the vDSO where mremap moved it is made, and returns there.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; Called by sysenter the kernel does not know from where: it returns to a place in the vDSO, counted
; from where that lies (landing pad); behind syscall it does the same.  vdso_mremap keeps that, also
; for the very call that moves it, whose way back was set when it began.

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
        cmp     ebx, 32                 ; AT_SYSINFO, the entry
        jne     .not_the_entry
        mov     [entry], eax
.not_the_entry:
        cmp     ebx, 33                 ; AT_SYSINFO_EHDR, the first byte
        jne     .not_the_start
        mov     [vdso], eax
.not_the_start:
        test    ebx, ebx                ; AT_NULL, the end
        jnz     .pair

        address vdso, [vdso]

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, [entry]
        sub     eax, [vdso]
        add     eax, 60000000h
        mov     [moved_entry], eax

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

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units
        call    [moved_entry]
        report  mmap2, elsewhere

        mov     eax, 163                ; mremap
        mov     ebx, 60000000h          ; old address
        mov     ecx, [size]             ; old length
        mov     edx, [size]             ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, [vdso]             ; new address, back again
        call    [moved_entry]
        sub     eax, [vdso]
        value   back, eax

        mov     eax, 91                 ; munmap
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        call    [entry]
        report  munmap, elsewhere

        peek    50000000h               ; first byte of page 2
        peek    [vdso]                  ; first byte of an ELF header, where it was
case_end

        string  data, "data"
        variable fd
        variable vdso
        variable entry
        variable moved_entry
        variable size
