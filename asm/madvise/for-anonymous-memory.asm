; madvise/for-anonymous-memory - WILLNEED, MERGEABLE and UNMERGEABLE are good for anonymous memory, DONTNEED of locked shared memory is EINVAL.
;
; As kernels with CONFIG_SWAP and CONFIG_KSM have it; without them it is EBADF and EINVAL.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte of the area

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, MADV_WILLNEED      ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, MADV_MERGEABLE     ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, MADV_UNMERGEABLE   ; advice
        int     80h
        report  madvise

        peek    50000000h               ; the same byte

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    60000000h, 'y'          ; first byte of locked shared memory

        mov     eax, 219                ; madvise
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_WILLNEED      ; advice
        int     80h
        report  madvise

        peek    60000000h               ; the same byte
case_end
