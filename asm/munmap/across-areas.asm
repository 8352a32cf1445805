; munmap/across-areas - one munmap takes several areas away, whole and in part.
;
; What kind of area lies in the range does not matter: the first and the last are cut at its ends,
; and all between goes.
;
;   before   [rw-p      ][r--s][---p      ]   55000000h
;   munmap         <                >
;   after    [rw-p]..................[---p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 55000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 55002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 55003000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 91                 ; munmap
        mov     ebx, 55001000h          ; address, the second page of the first area
        mov     ecx, 12288              ; length, up to the second page of the third
        int     80h
        report  munmap

        areas   after
case_end
