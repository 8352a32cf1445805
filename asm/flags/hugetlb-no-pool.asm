; flags/hugetlb-no-pool - anonymous MAP_HUGETLB is ENOMEM where no huge pages are set aside.
;
; Only where nobody has filled the pool, so in a machine of its own.  To a mapping of huge pages,
; anonymous ones too, type 3 is that of a file: ENOMEM and not EINVAL.  What is EINVAL all the same is
; asked by hugetlb/no-pool-other-errors.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED_VALIDATE | MAP_ANONYMOUS | MAP_HUGETLB ; flags, not EINVAL
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
