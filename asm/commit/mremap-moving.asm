; commit/mremap-moving - mremap that must move beyond the commit limit is ENOMEM, and the source keeps its page.
;
; What the area grows by is charged at the start of the move, before anything is mapped (move_vma).

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 20000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    20000000h, 'x'          ; first byte

        mov     eax, 192                ; mmap2
        mov     ebx, 20001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

; From now on everything that may be stored to is counted.
        mov     eax, 5                  ; open
        mov     ebx, sysctl             ; path, /proc/sys/vm/overcommit_memory
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open
        mov     [reader], eax

        mov     eax, 3                  ; read
        mov     ebx, [reader]           ; descriptor
        mov     ecx, before             ; buffer, what is to be put back
        mov     edx, 12                 ; length, at most
        int     80h
        premise read
        mov     [digits], eax

        mov     eax, 181                ; pwrite64
        mov     ebx, [reader]           ; descriptor
        mov     ecx, new                ; buffer, 2
        mov     edx, 1                  ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 1

        areas   before

        mov     eax, 163                ; mremap
        mov     ebx, 20000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 40000000h          ; new length, 1 GiB
        mov     esi, MREMAP_MAYMOVE     ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        mov     eax, 163                ; mremap
        mov     ebx, 20000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 40000000h          ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 66000000h          ; new address
        int     80h
        report  mremap

        areas   refused
        peek    20000000h               ; first byte

; As it was.
        mov     eax, 181                ; pwrite64
        mov     ebx, [reader]           ; descriptor
        mov     ecx, before             ; buffer, as it was
        mov     edx, [digits]           ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64
case_end

        string  sysctl, "/proc/sys/vm/overcommit_memory"
        string  new, "2"
        variable reader
        variable digits
        variable before, 3
