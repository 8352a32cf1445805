; munmap/kernel-half - from 0c0000000h on, munmap tells an i386 kernel from an x86-64 one.
;
; An i386 kernel with the usual 3 GiB split ends user space there; under an x86-64 kernel a
; 32-bit program owns almost all of the 4 GiB, and nothing is mapped at this place.

%include "case.inc"

case_begin
        mov     eax, 91                 ; munmap
        mov     ebx, 0c0000000h         ; address, TASK_SIZE of an i386 kernel
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 91                 ; munmap
        mov     ebx, 0bffff000h         ; address, the last page below it
        mov     ecx, 8192               ; length
        int     80h
        report  munmap
case_end
