; failed-call/mprotect-hole - mprotect over a hole is ENOMEM but has changed what is before it.
;
; mprotect goes from area to area and stops at a hole; what it has done until then stays done.
;
;   before   [rw-p]......[rw-p]   50000000h
;   mprotect <r--             >
;   after    [r--p]......[rw-p]   ENOMEM

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length, the middle page of three is not mapped
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        maps    after
case_end
