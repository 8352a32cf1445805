; precedence/access-before-file-type - EACCES for the prot precedes ENODEV for a directory.
;
; sub: a directory
;
; do_mmap asks for FMODE_WRITE where only MAP_SHARED goes, and for the mmap function of the file
; behind that, where both types go.

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
        mov     edx, PROT_READ | PROT_WRITE ; prot, EACCES by itself: shared, and open for reading
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor of a directory, ENODEV by itself
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  sub, "sub"
        variable fd
