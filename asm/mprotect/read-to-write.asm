; mprotect/read-to-write - adding PROT_WRITE lets the page be written.
;
; What an area may become it knows from the beginning (VM_MAYREAD, VM_MAYWRITE, VM_MAYEXEC), and
; an anonymous one has all three.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte of the page, not writable yet
        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, the point of the case
        int     80h
        report  mprotect

        maps    after
        poke    50000000h, 'x'          ; the same byte, now writable
        peek    50000000h               ; the same byte
case_end
