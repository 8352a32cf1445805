; hugetlb/mprotect - mprotect changes whole huge pages, and less than one is EINVAL.
;
; Pages of another protection are an area of their own, and areas of huge pages can be cut only
; between two of these (hugetlb_vm_op_split).

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

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, not the start of one
        mov     ecx, 200000h            ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        maps    same

        mov     eax, 125                ; mprotect
        mov     ebx, 50200000h          ; address, the second
        mov     ecx, 200000h            ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        maps    after
        poke    503fffffh, 'x'          ; last byte of the second
        poke    501fffffh, 'y'          ; last byte of the first

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
