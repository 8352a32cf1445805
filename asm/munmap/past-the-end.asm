; munmap/past-the-end - a range that ends behind the address space is EINVAL.
;
; User space of a 32-bit program on an x86-64 kernel ends at 0ffffe000h, on an i386 kernel at
; 0c0000000h: behind both.

%include "case.inc"

case_begin
        mov     eax, 91                 ; munmap
        mov     ebx, 0ffffe000h         ; address, TASK_SIZE of a 32-bit program on x86-64
        mov     ecx, 1                  ; length
        int     80h
        report  munmap

        mov     eax, 91                 ; munmap
        mov     ebx, 0ffffd000h         ; address
        mov     ecx, 8192               ; length, the second page is behind the end
        int     80h
        report  munmap

        mov     eax, 91                 ; munmap
        mov     ebx, 0fffff000h         ; address, the last page of 4 GiB
        mov     ecx, 4096               ; length
        int     80h
        report  munmap
case_end
