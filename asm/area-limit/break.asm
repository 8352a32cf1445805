; area-limit/break - At the limit the break does not rise, and says so by what it gives back.
;
; The number is compared whenever the heap grows, whether that makes an area or not (do_brk_flags).
; brk knows no errno: a break that did not move is the refusal.

%include "case.inc"

case_begin
        mov     eax, 45                 ; brk
        mov     ebx, 0                  ; address
        int     80h
        report  brk
        mov     [heap], eax

        mov     eax, [heap]
        add     eax, 8192
        mov     [higher], eax

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

        mov     eax, 45                 ; brk
        mov     ebx, [higher]           ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   refused, eax

        mov     eax, 91                 ; munmap
        mov     ebx, 20000000h          ; address, an area of one page
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 45                 ; brk
        mov     ebx, [higher]           ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   raised, eax

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
        variable heap
        variable higher
        variable reader
        variable digits
        variable before, 3
        variable page
