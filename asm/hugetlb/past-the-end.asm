; hugetlb/past-the-end - Huge pages across the end of the task are ENOMEM with MAP_FIXED, and elsewhere without.
;
; MAP_FIXED asks for the alignment first and for the end of the task then (get_unmapped_area). A
; hint that reaches past the end is dropped.

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

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0ffe00000h         ; address, to the end of 4 GiB
        mov     ecx, 200000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0bfe00000h         ; address, across the end of an i386 task
        mov     ecx, 800000h            ; length, more than the pool
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    refused

        mov     eax, 192                ; mmap2
        mov     ebx, 0ffe00000h         ; address, the same as a hint
        mov     ecx, 200000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, [area]
        and     eax, 1fffffh
        value   inside, eax

        mov     eax, 91                 ; munmap
        mov     ebx, [area]             ; address
        mov     ecx, 200000h            ; length
        int     80h
        report  munmap

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
        variable area
