; noreplace/free - MAP_FIXED_NOREPLACE over free pages gives exactly the address.
;
; The kernel takes it as MAP_FIXED, and before anything is unmapped asks whether an area lies in
; the range.
;
;   before   ............   34000000h
;   mmap2    <rw-p      >
;   after    [rw-p      ]

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 34000000h          ; address, nothing lies there
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
