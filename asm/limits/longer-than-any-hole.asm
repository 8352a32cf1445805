; limits/longer-than-any-hole - a length that fits into no hole is ENOMEM.
;
; The program lies in the way, at 8048000h, and the stack at the other end. On an i386
; kernel it is longer than user space already.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 0f8000000h         ; length, 4 GiB less 128 MiB
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
