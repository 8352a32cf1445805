; noreplace/guard-gap - MAP_FIXED_NOREPLACE is not kept off the guard gap below a growing area.
;
; The gap is no area: only a place that the kernel chooses avoids it (hint/guard-gap).
;
;   before   ......[rw-p      ]   34cfe000h, the area has grown downward by a page
;   mmap2    <r--p>
;   after    [r--p][rw-p      ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 34d00000h          ; address of the growing area
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN ; flags, the area grows downward
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    34cfffffh, 'g'          ; just below it: it grows
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 34cfe000h          ; address, the page below it
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
