; munmap/over-a-hole - a range with a hole in it is unmapped without an error.
;
; POSIX allows it and Linux does it: a hole is no error for munmap, as it is for mprotect,
; mlock, msync and mincore.
;
;   before   [rw-p]......[rw-p][r--p]   56000000h
;   munmap   <                >
;   after    ..................[r--p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 56000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    56000000h               ; its first byte

        mov     eax, 192                ; mmap2
        mov     ebx, 56002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    56002000h, 4095         ; its last byte

        mov     eax, 192                ; mmap2
        mov     ebx, 56003000h          ; address, the page above
        mov     ecx, 4096                    ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 91                 ; munmap
        mov     ebx, 56000000h          ; address
        mov     ecx, 12288              ; length, the middle page of three is not mapped
        int     80h
        report  munmap

        maps    after
case_end
