; populate/prot-none - MAP_POPULATE with PROT_NONE succeeds and makes nothing resident.
;
; That pages could not be populated is no error of mmap2: the mapping is made, and that
; is what was asked.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 16384              ; length
        mov     edx, PROT_NONE          ; prot, the point of the case
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        residency 50000000h, 16384
case_end
