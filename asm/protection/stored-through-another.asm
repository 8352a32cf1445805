; protection/stored-through-another - Code that is stored through another mapping of the page is what runs next.
;
; Both mappings are one page, and the processor drops from its cache of code what is stored to, by
; the physical address.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE | PROT_EXEC ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     dword [50000000h], 0c34140h ; inc eax, inc ecx, ret

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 0                  ; old length, 0: the same memory once more
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        int     80h
        report  mprotect

        mov     ecx, 0
        mov     edx, 50000000h
        call    edx
        value   one, ecx

        mov     byte [60000000h], 41h   ; inc ecx, through the other mapping
        mov     ecx, 0
        mov     edx, 50000000h
        call    edx
        value   two, ecx
case_end
