; hint/partly-occupied - a hint whose range runs into an area is not honoured, not even in part.
;
; The whole range must be free; if it is not, the hint is dropped and the search begins as for
; NULL.
;
;   before   ......[r--p]   23000000h
;   mmap2    <rw-p      >   the hint
;   after    ......[r--p] ~~~~ [rw-p      ]   as for NULL

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 23001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, no hint
        mov     ecx, 65536              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [first], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 23000000h          ; address, its first page is free, its second is not
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags, no MAP_FIXED: the address is a hint
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [second], eax

        mov     eax, [first]
        sub     eax, [second]
        value   below, eax

        maps    after
case_end

        variable first
        variable second
