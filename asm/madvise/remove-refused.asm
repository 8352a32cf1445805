; madvise/remove-refused - MADV_REMOVE on private memory is EINVAL, of a file EACCES.
;
; data: 4096 bytes, all 'A'
;
; It is asked whether there is a file, and then whether it is mapped shared and could be written.

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
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 51000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address, private anonymous memory
        mov     ecx, 4096               ; length
        mov     edx, MADV_REMOVE        ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 51000000h          ; address, a private file mapping
        mov     ecx, 4096               ; length
        mov     edx, MADV_REMOVE        ; advice
        int     80h
        report  madvise

        file_bytes "data", 0, 1         ; first byte of the file
case_end

        string  data, "data"
        variable fd
