; utek-errors/private-memory - sharing memory of MAP_PRIVATE is EOPNOTSUPP: it has no second mapping.
;
; mremap with an old length of 0 duplicates shared memory only; it says EINVAL since Linux 4.14,
; before that it gave zeros instead.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 30000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags, private
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     ebx, M_SELF             ; process
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, SHARED             ; share, the point of the case
        call    utek_mmap
        report  utek_mmap

        mov     eax, 163                ; mremap
        mov     ebx, 30000000h          ; old address
        mov     ecx, 0                  ; old length, a second mapping
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 50000000h          ; new address
        int     80h
        report  mremap

        maps    after
case_end
