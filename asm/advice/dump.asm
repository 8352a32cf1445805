; advice/dump - MADV_DONTDUMP cuts an area, and MADV_DODUMP makes it one again.
;
; The advice is a flag of the area, VM_DONTDUMP: areas that differ in it are two, and alike again
; they merge.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 'd'          ; the middle page
        areas   before

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_DONTDUMP      ; advice
        int     80h
        report  madvise

        areas   cut
        smaps   lower, 50000000h, "VmFlags.dd"
        smaps   middle, 50001000h, "VmFlags.dd"

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_DODUMP        ; advice
        int     80h
        report  madvise

        areas   joined
        peek    50001000h               ; the middle page
case_end
