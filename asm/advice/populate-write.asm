; advice/populate-write - MADV_POPULATE_WRITE makes pages resident, and of a private file copies them at once.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The pages are taken as by a store, though nothing is stored. Of a private file that makes a copy,
; which what is written to the file later does not reach.

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
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address, the second and third page
        mov     ecx, 8192               ; length
        mov     edx, MADV_POPULATE_WRITE ; advice
        int     80h
        report  madvise

        residency 50000000h, 12288

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 219                ; madvise
        mov     ebx, 60000000h          ; address, page 0
        mov     ecx, 4096               ; length
        mov     edx, MADV_POPULATE_WRITE ; advice
        int     80h
        report  madvise

        mov     eax, 181                ; pwrite64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, new                ; buffer
        mov     edx, 1                  ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 1

        mov     eax, 181                ; pwrite64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, new                ; buffer
        mov     edx, 1                  ; length
        mov     esi, 4096               ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 1

        peek    60000000h               ; page 0: a copy from before
        peek    60001000h               ; page 1: the file
        file_bytes "data", 0, 1         ; the file
case_end

        string  data, "data"
        string  new, "n"
        variable fd
