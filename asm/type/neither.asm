; type/neither - neither MAP_SHARED nor MAP_PRIVATE is EINVAL, for a file as for anonymous memory.
;
; data: 4096 bytes, all 'A'
;
; The type is a number in the low four bits of the flags (MAP_TYPE), and 0 is none.  A hint is
; given, so that a kernel that maps there all the same is caught.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, 0                  ; flags, the point of the case
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_ANONYMOUS      ; flags, no type
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        string  data, "data"
        variable fd
