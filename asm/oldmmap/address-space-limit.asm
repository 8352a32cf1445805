; oldmmap/address-space-limit - memory beyond the limit of the address space is refused with ENOMEM.
;
; RLIMIT_AS: 32 MiB
;
; The pages of the call are added to those that the process has, and the sum is held against the
; limit (may_expand_vm): 64 MiB can never be had, MAP_FIXED or not, 4 MiB can.

%include "case.inc"

case_begin
        mov     dword [block], 0        ; address, where the kernel sees fit
        mov     dword [block + 4], 4000000h ; length, the point of the case
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     dword [block + 16], -1  ; descriptor, none
        mov     dword [block + 20], 0   ; offset in bytes

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        mov     dword [block], 50000000h ; address
        mov     dword [block + 12], MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        mov     dword [block + 4], 400000h ; length

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    after
case_end

        variable block, 6
