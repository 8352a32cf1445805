; exec/inherit-bit - the BSD bit for MAP_INHERIT does not keep a mapping across execve.
;
; Linux has no MAP_INHERIT. The bit that the BSDs gave it, 80h, is MAP_ABOVE4G since 6.6
; and was nothing before: i386 ignores it. execve starts this program once more, in the
; same process; it goes on at again.

%include "case.inc"

case_begin .again
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | 80h ; flags, with the bit
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped

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
