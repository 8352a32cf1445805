; oldmmap/map-type - flags without a type of mapping, and of a type that there is not, are refused with EINVAL.
;
; The low four bits of the flags (MAP_TYPE) are a number.  Without a file do_mmap knows 1,
; MAP_SHARED, and 2, MAP_PRIVATE, and no other.

%include "case.inc"

case_begin
        mov     dword [block], 0        ; address, where the kernel sees fit
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_ANONYMOUS ; flags, no type
        mov     dword [block + 16], -1  ; descriptor, none
        mov     dword [block + 20], 0   ; offset in bytes

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        mov     dword [block + 12], MAP_ANONYMOUS | 5 ; flags, no known type

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    after
case_end

        variable block, 6
