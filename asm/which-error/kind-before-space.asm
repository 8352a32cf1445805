; which-error/kind-before-space - A pipe is ENODEV beyond RLIMIT_AS too, where anonymous memory of the length is ENOMEM.
;
; RLIMIT_AS: 64 MiB
;
; A file without mmap is refused in do_mmap; what RLIMIT_AS leaves is counted after that, in
; mmap_region.

%include "case.inc"

case_begin
        mov     eax, 42                 ; pipe
        mov     ebx, ends               ; descriptors
        int     80h
        premise pipe

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 10000000h          ; length, beyond the limit
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [ends]             ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 10000000h          ; length, the same of anonymous memory
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length, within the limit
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [ends]             ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        variable ends, 2
