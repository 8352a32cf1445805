; limits/past-the-end - MAP_FIXED past the end of the address space is ENOMEM.
;
; What the kernel compares with is TASK_SIZE: 0ffffe000h for a 32-bit program on x86-64, less on
; an i386 kernel.  The error is that of a length for which there is no room, not EINVAL.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0ffffe000h         ; address, TASK_SIZE of a 32-bit program on x86-64
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 90                 ; mmap
        mov     ebx, words_past        ; block, its six words, the same
        int     80h
        report_block mmap, words_past, 6

        mov     eax, 192                ; mmap2
        mov     ebx, 0ffff0000h         ; address, 64 KiB below 4 GiB
        mov     ecx, 16 * 4096          ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

; address, length, prot, flags, descriptor, offset in bytes
        words   words_past, 0ffffe000h, 4096, PROT_READ, \
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0
