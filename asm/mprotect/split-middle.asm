; mprotect/split-middle - a change in the middle of an area makes it three.
;
; Permissions are those of an area, not of a page: it is split at both ends of the range.
;
;   before   [rw-p            ]   50000000h
;   mprotect       <r--p>
;   after    [rw-p][r--p][rw-p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, the point of the case
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        areas   after
case_end
