; commit/private-file - A private writable mapping of a file is charged, a read-only and a shared one are not.
;
; data: 4096 bytes, all 'A'
;
; Stores to a private mapping make copies, which need memory. A mapping that can not be stored to
; makes none, and a shared one has the file to put its pages in.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

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

        mov     eax, 192                ; mmap2
        mov     ebx, 66000000h          ; address
        mov     ecx, 40000000h          ; length, 1 GiB
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 66000000h          ; address
        mov     ecx, 40000000h          ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 125                ; mprotect
        mov     ebx, 66000000h          ; address
        mov     ecx, 40000000h          ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        mov     eax, 91                 ; munmap
        mov     ebx, 66000000h          ; address
        mov     ecx, 40000000h          ; length
        int     80h
        report  munmap

        mov     eax, 192                ; mmap2
        mov     ebx, 66000000h          ; address
        mov     ecx, 40000000h          ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    66000000h, 'x'          ; first byte of the file

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

        string  data, "data"
        string  sysctl, "/proc/sys/vm/overcommit_memory"
        string  new, "2"
        variable fd
        variable reader
        variable digits
        variable before, 3
