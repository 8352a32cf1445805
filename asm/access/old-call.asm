; access/old-call - the old mmap, number 90, refuses a shared writable mapping likewise: EACCES.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Its six arguments lie in memory: address, length, prot, flags, descriptor, offset in bytes.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [block + 4 * 4], eax    ; its fifth word

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six arguments
        int     80h
        report_block mmap, block, 6
case_end

        string  data, "data"
        words   block, 0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, 0, 0
