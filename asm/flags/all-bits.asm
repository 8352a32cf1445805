; flags/all-bits - With all bits of the flags set a mapping is EINVAL, of a file and of memory.
;
; data: 4096 bytes, all 'A'
;
; Bits 26 to 31 are the size of a huge page, 2^63 bytes here, which no machine has; a file that is
; on no hugetlbfs is refused for MAP_HUGETLB.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, 0ffffffffh         ; flags, all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        value   memory, eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, 0ffffffdfh         ; flags, all but MAP_ANONYMOUS
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        value   file, eax

        maps    after
case_end

        string  data, "data"
        variable fd
