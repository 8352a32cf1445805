; hugetlbfs/offset - An offset that is no multiple of a huge page is EINVAL for a file of huge pages.
;
; sub: a directory
;
; A huge page of the file is mapped whole, so that the offset must be where one begins: 512 pages
; of 4096 bytes are one.

%include "case.inc"

case_begin
; The pool gets two huge pages.

        mov     eax, 5                  ; open
        mov     ebx, sysctl             ; path, /proc/sys/vm/nr_hugepages
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open
        mov     [pool], eax

        mov     eax, 3                  ; read
        mov     ebx, [pool]             ; descriptor
        mov     ecx, before             ; buffer, what is to be put back
        mov     edx, 12                 ; length, at most
        int     80h
        premise read
        mov     [digits], eax

        mov     eax, 181                ; pwrite64
        mov     ebx, [pool]             ; descriptor
        mov     ecx, new                ; buffer, 2
        mov     edx, 1                  ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 1

        file_bytes "/proc/sys/vm/nr_hugepages", 0, 2 ; the pool, as it became

        mov     eax, 21                 ; mount
        mov     ebx, kind               ; source, none
        mov     ecx, sub                ; target
        mov     edx, kind               ; type, hugetlbfs
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; data
        int     80h
        premise mount

        mov     eax, 5                  ; open
        mov     ebx, huge               ; path
        mov     ecx, O_RDWR | O_CREAT   ; flags
        mov     edx, 644q               ; mode
        int     80h
        premise open
        mov     [fd], eax

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4194304            ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 200000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units, inside a huge page
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 200000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1ffh               ; offset in 4096-byte units, the last page of one
        int     80h
        report  mmap2

        maps    refused

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 200000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 200h               ; offset in 4096-byte units, the second huge page
        int     80h
        report  mmap2

        maps    mapped
        poke    50000000h, 'x'          ; first byte of the second huge page

        mov     eax, 52                 ; umount2
        mov     ebx, sub                ; target
        mov     ecx, 2                  ; flags, MNT_DETACH: when it is no longer used
        int     80h
        premise umount2

; As it was.

        mov     eax, 181                ; pwrite64
        mov     ebx, [pool]             ; descriptor
        mov     ecx, before             ; buffer, as it was
        mov     edx, [digits]           ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64
case_end

        string  sysctl, "/proc/sys/vm/nr_hugepages"
        string  new, "2"
        string  sub, "sub"
        string  kind, "hugetlbfs"
        string  huge, "sub/huge"
        variable pool
        variable before, 3
        variable digits
        variable fd
