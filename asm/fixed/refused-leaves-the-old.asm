; fixed/refused-leaves-the-old - a MAP_FIXED call that is refused leaves what lies there.
;
; These errors are found before the old pages are taken away.  Some drivers refuse later, when
; it is too late for the old area.
;
;   before   [rw-p      ]   31200000h
;   mmap2    <r--p>   three times, each refused
;   after    the same

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 31200000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    31200000h, 'o'          ; stored before
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 31200000h          ; address of the old area
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_ANONYMOUS | MAP_FIXED ; flags, neither shared nor private
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 31200001h          ; address, no page multiple
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 31200000h          ; address of the old area
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags, a file
        mov     edi, 99                 ; descriptor, not open
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    31200000h               ; still there
case_end
