; areas/advice-carved - an advice that is kept cuts an area, though maps shows no difference.
;
; MADV_DONTFORK is kept as a flag of the area, and areas with different flags are not joined. maps
; does not show this flag: the three look alike.  When the flag is off again, they are one again.
;
;   before   [rw-p            ]   50000000h
;   madvise        <    >   MADV_DONTFORK
;   after    [rw-p][rw-p][rw-p]
;   madvise        <    >   MADV_DOFORK
;   after    [rw-p            ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address, the second page of three
        mov     ecx, 4096               ; length
        mov     edx, MADV_DONTFORK      ; advice
        int     80h
        report  madvise

        areas   carved

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_DOFORK        ; advice
        int     80h
        report  madvise

        areas   restored
case_end
