; filetype/secret-memory-copied - process_vm_readv copies a process's memory, but not what is of memfd_secret: EFAULT.
;
; The kernel comes to other memory by its own mapping of all pages; of these pages it has none, so
; that every way that takes pages of a program (gup) refuses them.  To the program they are
; memory.

%include "case.inc"

case_begin
        mov     eax, 447                ; memfd_secret
        mov     ebx, 0                  ; flags
        int     80h
        premise memfd_secret
        mov     [fd], eax

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 's'          ; first byte of the secret page
        poke    60000000h, 'o'          ; first byte of the open page

        mov     eax, 20                 ; getpid
        int     80h
        premise getpid
        mov     [process], eax

        mov     eax, 347                ; process_vm_readv
        mov     ebx, [process]          ; process, itself
        mov     ecx, here               ; local areas: address and length
        mov     edx, 1                  ; count of them
        mov     esi, open               ; remote areas: the open page
        mov     edi, 1                  ; count of them
        mov     ebp, 0                  ; flags
        int     80h
        report  process_vm_readv

        value   copied, [copy]

        mov     eax, 347                ; process_vm_readv
        mov     ebx, [process]          ; process, itself
        mov     ecx, here               ; local areas: address and length
        mov     edx, 1                  ; count of them
        mov     esi, secret             ; remote areas: the secret page
        mov     edi, 1                  ; count of them
        mov     ebp, 0                  ; flags
        int     80h
        report  process_vm_readv

        value   copied, [copy]
        peek    50000000h               ; first byte of the secret page
case_end

        variable fd
        variable process
        variable copy
        words   here, copy, 1
        words   open, 60000000h, 1
        words   secret, 50000000h, 1
