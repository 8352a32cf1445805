; mprotect/two-areas - one call changes areas of different objects that lie side by side.
;
; data: 4096 bytes, all 'A'
;
; The areas must lie side by side and need not be alike: of each only the three bits of prot are
; replaced, and the other flags stay.
;
;   before   [rw-p][rw-s]   50000000h
;   mprotect <r--       >
;   after    [r--p][r--s]

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length, the point of the case
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        maps    after
case_end

        string  data, "data"
        variable fd
