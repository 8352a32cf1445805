; precedence/type-before-file-type - EINVAL for the type of mapping precedes ENODEV for a directory.
;
; sub: a directory
;
; The mmap function of the file is asked for in the branch of the types that there are (do_mmap).

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, sub                ; path
        mov     ecx, O_RDONLY | O_DIRECTORY ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, 0                  ; flags, no type: EINVAL by itself
        mov     edi, [fd]               ; descriptor of a directory, ENODEV by itself
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  sub, "sub"
        variable fd
