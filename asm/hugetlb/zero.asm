; hugetlb/zero - A huge page that comes back from another area is zero.
;
; The fault that takes a huge page from the pool clears it.

%include "case.inc"

case_begin
; The pool gets two huge pages.
        mov     eax, 5                  ; open
        mov     ebx, sysctl             ; path, /proc/sys/vm/nr_hugepages
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

        file_bytes "/proc/sys/vm/nr_hugepages", 0, 2 ; the pool, as it became

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 400000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first huge page
        poke    503fffffh, 'y'          ; last byte of the second

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 400000h            ; length
        int     80h
        report  munmap

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 400000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    60000000h               ; first huge page
        peek    603fffffh               ; last byte of the second
        peek    60200000h               ; first byte of the second

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

        string  sysctl, "/proc/sys/vm/nr_hugepages"
        string  new, "2"
        variable reader
        variable digits
        variable before, 3
