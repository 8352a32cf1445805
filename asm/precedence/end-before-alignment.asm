; precedence/end-before-alignment - ENOMEM for the end of the task precedes EINVAL for the alignment.
;
; Both are asked at the end of get_unmapped_area: first TASK_SIZE, then offset_in_page.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 9f000001h          ; address, EINVAL by itself
        mov     ecx, 70000000h          ; length, ENOMEM by itself from here
        mov     edx, PROT_NONE          ; prot, so that nothing is accounted
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
