; advice/populate-refused - MADV_POPULATE_WRITE of read-only memory and MADV_POPULATE_READ of PROT_NONE are EINVAL; a hole is ENOMEM.
;
; data: 4096 bytes, all 'A'
;
; What a touch would meet is told here: a protection that forbids it as EINVAL (check_vma_flags,
; before any page is taken), the SIGBUS behind the end of the file as EFAULT.

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
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address, read-only
        mov     ecx, 4096               ; length
        mov     edx, MADV_POPULATE_WRITE ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address, read-only
        mov     ecx, 4096               ; length
        mov     edx, MADV_POPULATE_READ ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address, PROT_NONE
        mov     ecx, 4096               ; length
        mov     edx, MADV_POPULATE_READ ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50002000h          ; address, nothing there
        mov     ecx, 4096               ; length
        mov     edx, MADV_POPULATE_READ ; advice
        int     80h
        report  madvise

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 219                ; madvise
        mov     ebx, 60000000h          ; address
        mov     ecx, 8192               ; length, a page behind the end of the file too
        mov     edx, MADV_POPULATE_READ ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_POPULATE_READ ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 60000000h          ; address
        mov     ecx, 0                  ; length
        mov     edx, MADV_POPULATE_READ ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 60000001h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_POPULATE_READ ; advice
        int     80h
        report  madvise
case_end

        string  data, "data"
        variable fd
