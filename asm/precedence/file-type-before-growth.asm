; precedence/file-type-before-growth - ENODEV for a directory precedes EINVAL for MAP_GROWSDOWN.
;
; sub: a directory
;
; Behind the rights do_mmap asks for the mmap function of the file, and last of all for
; VM_GROWSDOWN.

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
        mov     esi, MAP_PRIVATE | MAP_GROWSDOWN ; flags, EINVAL by itself on any file
        mov     edi, [fd]               ; descriptor of a directory, ENODEV by itself
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  sub, "sub"
        variable fd
