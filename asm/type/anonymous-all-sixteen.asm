; type/anonymous-all-sixteen - of the sixteen map types anonymous memory takes 1 and 2, and 8 since Linux 6.11.
;
; Type 3, MAP_SHARED_VALIDATE, is known for files only.  Type 8, MAP_DROPPABLE, came
; with 6.11 and uses bit 40 of the area's flags, so a kernel with 32-bit words refuses
; it.

%include "case.inc"

case_begin
        mov     dword [flags], MAP_ANONYMOUS

.next:
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, [flags]            ; flags, MAP_ANONYMOUS and the type
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        inc     dword [flags]
        cmp     dword [flags], MAP_ANONYMOUS | MAP_TYPE
        jbe     .next
case_end

        variable flags
