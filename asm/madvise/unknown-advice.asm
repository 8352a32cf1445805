; madvise/unknown-advice - an unknown advice is EINVAL, whatever the range.
;
; The advice is the first that is judged, before address, length and areas.

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

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 1234               ; advice, of no meaning
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 0                  ; length, 0, where any good advice succeeds
        mov     edx, 1234               ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 51000000h          ; address, free, which alone would be ENOMEM
        mov     ecx, 4096               ; length
        mov     edx, 1234               ; advice
        int     80h
        report  madvise
case_end
