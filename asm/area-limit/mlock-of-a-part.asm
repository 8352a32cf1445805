; area-limit/mlock-of-a-part - At the limit mlock of a part of an area is ENOMEM and locks nothing; of a whole one it locks.
;
; user: root
;
; A lock is a flag of the area, so that a part must be cut off, and split_vma compares the number
; before; munlock of a part is the same. A whole area only gets the flag.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

; The limit is kept for the end, and lowered.
        mov     eax, 5                  ; open
        mov     ebx, sysctl             ; path, /proc/sys/vm/max_map_count
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
        mov     ecx, new                ; buffer, 100
        mov     edx, 3                  ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 3

; Single pages that do not touch make one area each, until that is ENOMEM: one area more than the
; limit.
        mov     dword [page], 20000000h
.fill:
        mov     eax, 192                ; mmap2
        mov     ebx, [page]             ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        add     dword [page], 2 * 4096
        cmp     eax, -4095
        jb      .fill
        value   full, eax

        areas   before

        mov     eax, 150                ; mlock
        mov     ebx, 50001000h          ; address
        mov     ecx, 8192               ; length
        int     80h
        report  mlock

        areas   refused
        status  refused, "VmLck"

        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        int     80h
        report  mlock

        status  whole, "VmLck"

        mov     eax, 151                ; munlock
        mov     ebx, 50000000h          ; address, the head
        mov     ecx, 4096               ; length
        int     80h
        report  munlock

        status  still, "VmLck"

        mov     eax, 91                 ; munmap
        mov     ebx, 20000000h          ; address
        mov     ecx, 10000000h          ; length, all the single pages
        int     80h
        premise munmap

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

        string  sysctl, "/proc/sys/vm/max_map_count"
        string  new, "100"
        variable reader
        variable digits
        variable before, 3
        variable page
