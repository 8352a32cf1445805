; hugetlb/dontneed - MADV_DONTNEED of huge pages is EINVAL before 5.18; since then a private one is zero, and a shared one stays.
;
; The page table is the only home of a private one; a shared one has its object, and MADV_REMOVE
; takes it out of that, on every kernel.

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

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 200000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte of a private huge page

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 200000h            ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        peek    50000000h               ; the same byte

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 200000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    60000000h, 'y'          ; first byte of a shared one

        mov     eax, 219                ; madvise
        mov     ebx, 60000000h          ; address
        mov     ecx, 200000h            ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        peek    60000000h               ; the same byte

        mov     eax, 219                ; madvise
        mov     ebx, 60000000h          ; address
        mov     ecx, 200000h            ; length
        mov     edx, MADV_REMOVE        ; advice
        int     80h
        report  madvise

        peek    60000000h               ; the same byte

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
        variable pool
        variable before, 3
        variable digits
