; exec/mapping-gone - execve leaves nothing of a mapping.
;
; execve gives the process a new address space and drops the old one; nothing is carried over.  It
; starts this program once more, in the same process; it goes on at again.

%include "case.inc"

case_begin .again
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped

        peek    50000000h               ; first byte of the area, new
        poke    50000000h, 'x'          ; first byte of the area

        mov     eax, 11                 ; execve
        mov     ebx, self               ; path
        mov     ecx, again_arguments    ; arguments
        mov     edx, 0                  ; environment, none
        int     80h
        premise execve

.again:
        peek    50000000h               ; where the area was
case_end

        string  self, "/proc/self/exe"
        words   again_arguments, self, self, 0
