; mremap-move/part-of-an-area-at-zero - A part moved out of an area that begins at 0: both rests are accounted for.
;
; user: root
;
; The part is unmapped behind the move without giving back what the memory was charged with, since
; it lives on elsewhere; for that the whole area loses VM_ACCOUNT ("ac") for a moment, and the rests
; are given it back.  A kernel that keeps the start of the left rest as the sign that there is one
; takes 0 for none; the frame tells that rest as [-ac].

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, the lowest
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 163                ; mremap
        mov     ebx, 1000h              ; old address, the middle page
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        areas   after
case_end
