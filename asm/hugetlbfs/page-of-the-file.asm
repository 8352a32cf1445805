; hugetlbfs/page-of-the-file - A huge page that was touched belongs to the file: munmap keeps it, and the end of the file frees it.
;
; sub: a directory
;
; The touch puts the page into the page cache of the file, which is its only home. Without a name
; and a descriptor the file ends, and gives its pages back to the pool (hugetlbfs_evict_inode).

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

        file_bytes "/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0, 2 ; huge pages that are free

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 200000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        file_bytes "/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0, 2 ; the same: it is set aside only

        poke    50000000h, 'x'          ; first byte of the huge page
        file_bytes "/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0, 2 ; one is in use

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 200000h            ; length
        int     80h
        report  munmap

        file_bytes "/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0, 2 ; the file has it still

        mov     eax, 10                 ; unlink
        mov     ebx, huge               ; path
        int     80h
        premise unlink

        mov     eax, 6                  ; close
        mov     ebx, [fd]               ; descriptor
        int     80h
        premise close

        file_bytes "/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0, 2 ; both again

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
