; populate/write-only - MAP_POPULATE of anonymous memory with PROT_WRITE alone makes every page resident.
;
; An area that is private and may be written is populated as for a store (FOLL_WRITE), and
; PROT_READ is not asked for.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 16384              ; length
        mov     edx, PROT_WRITE         ; prot, the point of the case
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        residency 50000000h, 16384
        smaps   populated, 50000000h, "Rss"
case_end
