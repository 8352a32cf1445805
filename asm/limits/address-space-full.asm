; limits/address-space-full - where no hole is long enough mmap2 is ENOMEM.
;
; Filled down to the last hole of 1 MiB; two more fit where 2 MiB were given back.

%include "case.inc"

case_begin
        mov     dword [length], 80000000h
.fill:  mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, [length]           ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, -4095
        jb      .fill
        shr     dword [length], 1
        cmp     dword [length], 100000h
        jae     .fill

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 100000h            ; length, 1 MiB
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 91                 ; munmap
        mov     ebx, 60000000h          ; address
        mov     ecx, 200000h            ; length, 2 MiB
        int     80h
        report  munmap

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 100000h            ; length, 1 MiB
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 100000h            ; length, 1 MiB
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 100000h            ; length, 1 MiB
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        variable length
