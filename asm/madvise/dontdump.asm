; madvise/dontdump - MADV_DONTDUMP leaves its pages out of a core dump until MADV_DODUMP takes them in.
;
; Dumping needs no dump here: dd in VmFlags is what it goes by (fs/coredump.c:vma_dump_size).

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address, the second page
        mov     ecx, 4096               ; length
        mov     edx, MADV_DONTDUMP      ; advice
        int     80h
        report  madvise

        smaps   advised, 50000000h, "VmFlags.dd"
        smaps   advised, 50001000h, "VmFlags.dd"
        smaps   advised, 50002000h, "VmFlags.dd"

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address, the second page
        mov     ecx, 4096               ; length
        mov     edx, MADV_DODUMP        ; advice
        int     80h
        report  madvise

        smaps   again, 50001000h, "VmFlags.dd"
case_end
