; dontunmap/next-stays-uncounted - what lies behind an area that MREMAP_DONTUNMAP leaves does not begin to count.
;
; The middle page of an area moves, and all three stay mapped: nothing is cut.  Linux 5.10 takes
; the area for one that was cut in three, and gives VM_ACCOUNT (ac) to what lies behind it for the
; last part: memory that can not be written, and was never counted, is given back when it goes.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length, the page in the middle moves
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50003000h          ; address
        mov     ecx, 4096               ; length, right behind it
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   before, 50003000h, "VmFlags.ac"

        mov     eax, 163                ; mremap
        mov     ebx, 50001000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        smaps   left, 50000000h, "VmFlags.ac"
        smaps   next, 50003000h, "VmFlags.ac"
case_end
