; limits/as-counts-everything - RLIMIT_AS counts PROT_NONE memory and shared memory too.
;
; RLIMIT_AS: 64 MiB
;
; It is a limit of addresses, not of memory.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8000000h           ; length, 128 MiB, twice the limit
        mov     edx, PROT_NONE          ; prot, nothing can be stored there
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8000000h           ; length, the same
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
