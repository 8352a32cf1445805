; fixed/unaligned - MAP_FIXED is EINVAL whichever of the lower twelve bits of the address is set.
;
; A hint would be rounded down to its page.  A fixed address is no wish: what can not be done
; exactly is refused.

%include "case.inc"

case_begin
        maps    before

        mov     dword [bit], 1
.next:
        mov     ecx, [bit]
        add     ecx, 31000000h
        mov     [where], ecx

        mov     eax, 192                ; mmap2
        mov     ebx, [where]            ; address, no page multiple: the point of the case
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        shl     dword [bit], 1
        cmp     dword [bit], 4096
        jb      .next

        maps    after
case_end

        variable bit
        variable where
