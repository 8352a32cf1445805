; hugetlb/set-aside - One byte of MAP_HUGETLB sets a whole huge page aside, the touch takes it, and munmap gives it back.
;
; The length is rounded up to a huge page (ksys_mmap_pgoff). What is set aside is only counted, in
; resv_hugepages; the fault takes a page and counts that down.

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

        file_bytes "/sys/kernel/mm/hugepages/hugepages-2048kB/resv_hugepages", 0, 2 ; none is set aside

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length, of a part of one
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        file_bytes "/sys/kernel/mm/hugepages/hugepages-2048kB/resv_hugepages", 0, 2 ; one is
        file_bytes "/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0, 2 ; and both are free

        poke    50000000h, 'x'          ; first byte of it
        file_bytes "/sys/kernel/mm/hugepages/hugepages-2048kB/resv_hugepages", 0, 2 ; it is in use instead
        file_bytes "/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0, 2 ; one is free

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 200000h            ; length
        int     80h
        report  munmap

        file_bytes "/sys/kernel/mm/hugepages/hugepages-2048kB/resv_hugepages", 0, 2 ; none again
        file_bytes "/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0, 2 ; both again

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
