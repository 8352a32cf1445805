; entry/vdso - __kernel_vsyscall reaches the same call as int 80h, with the same seven registers.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; The kernel tells the entry of its own page (the vDSO) in the auxiliary vector.  Behind it
; is sysenter, syscall or int 80h, as the processor has it.  The first two need ebp for the
; stack pointer, so the entry hands the offset over on the stack: it is not 0 here.

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
        cmp     ebx, 32                 ; AT_SYSINFO
        je      .found
        test    ebx, ebx                ; AT_NULL, the end, with the value 0
        jnz     .pair
.found:
        mov     [kernel_vsyscall], eax
        address sysinfo, [kernel_vsyscall]

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 56000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units
        call    [kernel_vsyscall]
        report  mmap2, elsewhere

        peek    56000000h               ; first byte of page 2, by way of the vDSO

        mov     eax, 192                ; mmap2
        mov     ebx, 57000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    57000000h               ; the same, by way of int 80h
case_end

        string  data, "data"
        variable fd
        variable kernel_vsyscall
