; shared/swapped-addresses - two files mapped again at each other's address are seen where they are now.
;
; one: 4096 bytes, all 'A'
; two: 4096 bytes, all 'A' but for '2' at 0
;
; Both pages were read at their first address: a translation that the processor kept would
; give the wrong file.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, one                ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [one_fd], eax

        mov     eax, 5                  ; open
        mov     ebx, two                ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [two_fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [one_fd]           ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [two_fd]           ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; first byte of the one file
        peek    60000000h               ; first byte of the other

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 91                 ; munmap
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [two_fd]           ; descriptor, the other file
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [one_fd]           ; descriptor, the other file
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; first byte of the other, at the address of the one
        peek    60000000h               ; first byte of the one, at the address of the other
case_end

        string  one, "one"
        string  two, "two"
        variable one_fd
        variable two_fd
