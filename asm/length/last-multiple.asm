; length/last-multiple - the largest page multiple, 0fffff000h, is ENOMEM.
;
; It does not wrap: it is larger than the task on every target.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50900000h          ; address, a free hint
        mov     ecx, 0fffff000h         ; length, -4096
        mov     edx, PROT_NONE          ; prot, so that nothing is accounted
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
