; shared/anonymous-objects - two shared anonymous mappings are two objects.
;
; They lie side by side with the same attributes, yet stay two areas: private anonymous
; memory would be one.
;
;   before   [rw-s]......   50000000h
;   mmap2          <rw-s>
;   after    [rw-s][rw-s]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   first

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, next to the first
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   both
        poke    50000000h, 'x'          ; first byte of the one object
        peek    50001000h               ; first byte of the other
case_end
