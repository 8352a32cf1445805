; filetype/pipe-read-end - the read end of a pipe can not be mapped: ENODEV.
;
; The file operations of a pipe have no mmap.  The descriptor can be read, so it gets as far as
; that question (filetype/pipe-write-end does not).

%include "case.inc"

case_begin
        mov     eax, 42                 ; pipe
        mov     ebx, ends               ; descriptors, where the two go
        int     80h
        premise pipe

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [ends]             ; descriptor, the read end
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [ends]             ; descriptor, the read end
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        variable ends, 2
