; commit/given-back - What was charged for refused calls is given back: 64 of each, and 16 MiB can be mapped still.
;
; A charge is added before the sum is compared with the limit, and taken back if it does not fit
; (__vm_enough_memory): else each refused call would leave 1 GiB behind.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 20000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 66000000h          ; address
        mov     ecx, 40000000h          ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

; From now on everything that may be stored to is counted.
        mov     eax, 5                  ; open
        mov     ebx, sysctl             ; path, /proc/sys/vm/overcommit_memory
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

        mov     dword [left], 64
.again:
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 40000000h          ; length, 1 GiB
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, -4095
        adc     dword [done], 0

        mov     eax, 163                ; mremap
        mov     ebx, 20000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 40000000h          ; new length, 1 GiB
        mov     esi, MREMAP_MAYMOVE     ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        cmp     eax, -4095
        adc     dword [done], 0

        mov     eax, 125                ; mprotect
        mov     ebx, 66000000h          ; address
        mov     ecx, 40000000h          ; length, 1 GiB
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        cmp     eax, -4095
        adc     dword [done], 0
        dec     dword [left]
        jnz     .again

        value   done, [done]

        mov     eax, 192                ; mmap2
        mov     ebx, 24000000h          ; address
        mov     ecx, 1000000h           ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    24ffffffh, 'x'          ; its last byte

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

        string  sysctl, "/proc/sys/vm/overcommit_memory"
        string  new, "2"
        words   done, 0, 0
        variable reader
        variable digits
        variable before, 3
        variable left
