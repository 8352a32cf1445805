; hint/too-low-exactly - A hint below vm.mmap_min_addr becomes that address to the byte.
;
; user: nobody
;
; It is 65536 in the kernels of Debian, and no security module asks for more.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 1000h              ; address, below vm.mmap_min_addr
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        value   area, [area]
case_end

        variable area
