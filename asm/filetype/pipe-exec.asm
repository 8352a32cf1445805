; filetype/pipe-exec - The read end of a pipe with PROT_EXEC is EPERM since 7.1, ENODEV before.
;
; 7.1 marked the file systems that nobody mounts as noexec (SB_I_NOEXEC), which do_mmap looks at before
; it asks whether the file can be mapped at all; 6.18.44 has it, too.

%include "case.inc"

case_begin
        mov     eax, 42                 ; pipe
        mov     ebx, ends               ; descriptors, where the two go
        int     80h
        premise pipe

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [ends]             ; descriptor, the read end
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        variable ends, 2
