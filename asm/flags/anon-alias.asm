; flags/anon-alias - MAP_ANON is another name of MAP_ANONYMOUS, 20h.
;
; MAP_ANON is its name in BSD.  Areas are joined only if all their flags are the same.

%include "case.inc"

case_begin
        value   alias, MAP_ANON
        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, the page behind it
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
case_end
