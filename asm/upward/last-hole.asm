; upward/last-hole - Upward, the last hole is found when nothing else is left, and then it is ENOMEM.
;
; persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT
;
; The space above a third of the task is filled with areas that are halved each time; then two
; pages are given back.  What is left in the end hangs on what lies there already, which under an
; emulator is another thing each time.

%include "case.inc"

case_begin
        mov     dword [size], 10000000h
.next:
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, [size]             ; length, 256 MiB at first
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, -4095
        jae     .smaller
        mov     [last], eax
        jmp     .next
.smaller:
        premise mmap2, -12              ; ENOMEM: no place
        shr     dword [size], 1
        cmp     dword [size], 65536
        jae     .next

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 65536              ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, [last]
        add     eax, 16384
        mov     [middle], eax

        mov     eax, 91                 ; munmap
        mov     ebx, [middle]           ; address
        mov     ecx, 8192               ; length
        int     80h
        premise munmap

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [found], eax

        mov     eax, [found]
        sub     eax, [middle]
        value   found, eax
case_end

        variable size
        variable last
        variable middle
        variable found
