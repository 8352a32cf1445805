; madvise/free-refused - MADV_FREE is for private anonymous memory: all else is EINVAL.
;
; data: 4096 bytes, all 'A'
;
; The kernel asks whether the area is anonymous (vma_is_anonymous).  Shared memory has a file of
; tmpfs behind it, and a private file mapping is one of a file whatever was copied in it.

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
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
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
        mov     ebx, 50000000h          ; address, shared anonymous memory
        mov     ecx, 4096               ; length
        mov     edx, MADV_FREE          ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 51000000h          ; address, a private file mapping
        mov     ecx, 4096               ; length
        mov     edx, MADV_FREE          ; advice
        int     80h
        report  madvise
case_end

        string  data, "data"
        variable fd
