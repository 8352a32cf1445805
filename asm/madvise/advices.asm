; madvise/advices - advices that only say how a file will be read are accepted.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; They set how far a fault reads ahead (VM_RAND_READ, VM_SEQ_READ) or begin to read; what is
; mapped stays the same.

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
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, MADV_RANDOM        ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, MADV_SEQUENTIAL    ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, MADV_WILLNEED      ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, MADV_NORMAL        ; advice
        int     80h
        report  madvise

        peek    50001000h               ; first byte of page 1
case_end

        string  data, "data"
        variable fd
