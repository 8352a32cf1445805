; madvise/dontneed-locked - MADV_DONTNEED on locked pages is EINVAL and loses nothing.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; Areas with VM_LOCKED are refused; to give up their pages there is an advice of its own since
; 5.18, MADV_DONTNEED_LOCKED.

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

        poke    50000000h, 'x'          ; in the locked page

        smaps   before, 50000000h, "VmFlags.lo"

        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        peek    50000000h               ; the same byte
case_end
