; hugetlb/ordinary-user - Without a pool MAP_HUGETLB is ENOMEM for an ordinary user too, not EPERM.
;
; user: nobody
;
; A right is asked for only of System V segments of huge pages (can_do_hugetlb_shm). Here there is
; nothing but the pool to refuse.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 200000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
