; mprotect-grows/ordinary-area - PROT_GROWSDOWN on an area that does not grow is EINVAL.
;
; The range would be carried down in an area of any kind; the kernel asks for VM_GROWSDOWN of the
; first one, and refuses before anything is changed.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_GROWSDOWN ; prot, the point of the case
        int     80h
        report  mprotect

        maps    after
case_end
