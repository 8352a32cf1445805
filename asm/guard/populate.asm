; guard/populate - MADV_POPULATE_READ and MADV_POPULATE_WRITE over a guard are EFAULT.
;
; Who faults on a guard gets VM_FAULT_SIGSEGV. The program did not touch the page, so that it is no
; signal here but EFAULT.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'a'          ; first page
        poke    50001000h, 'b'          ; second page
        poke    50002000h, 'c'          ; third page

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_GUARD_INSTALL ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MADV_POPULATE_READ ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MADV_POPULATE_WRITE ; advice
        int     80h
        report  madvise

        peek    50001000h               ; second page, guarded
case_end
