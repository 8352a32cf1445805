; msync/anonymous - msync of anonymous memory succeeds, private and shared.
;
; Private memory has no file and is gone past.  Shared memory is a file of the kernel's own tmpfs,
; which has nothing to write out to (noop_fsync).

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync
case_end
