; advice/huge-pages - MADV_HUGEPAGE and MADV_NOHUGEPAGE are flags of an area, of a file too; a kernel without them: EINVAL.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Each is a flag of the area and takes the other away (hugepage_madvise): a part of an area that
; has it is an area of its own.  That a range is too short for a huge page, or a file can not have
; one, is found out at a fault, not here.  A kernel without them does not know the numbers.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    60001000h, 'a'          ; second page of the anonymous area
        areas   before

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address, the second page of the file
        mov     ecx, 4096               ; length
        mov     edx, MADV_NOHUGEPAGE    ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 60001000h          ; address, the second page of no file
        mov     ecx, 4096               ; length
        mov     edx, MADV_NOHUGEPAGE    ; advice
        int     80h
        report  madvise

        areas   without
        smaps   file, 50001000h, "VmFlags.hg VmFlags.nh"
        smaps   anonymous, 60001000h, "VmFlags.hg VmFlags.nh"

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address, the whole file
        mov     ecx, 8192               ; length
        mov     edx, MADV_HUGEPAGE      ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 60000000h          ; address, all of no file
        mov     ecx, 8192               ; length
        mov     edx, MADV_HUGEPAGE      ; advice
        int     80h
        report  madvise

        areas   with
        smaps   file, 50001000h, "VmFlags.hg VmFlags.nh"
        smaps   anonymous, 60001000h, "VmFlags.hg VmFlags.nh"
        peek    50001000h               ; second page of the file
        peek    60001000h               ; second page of the anonymous area
case_end

        string  data, "data"
        variable fd
