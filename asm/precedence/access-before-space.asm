; precedence/access-before-space - EACCES for the descriptor precedes ENOMEM for RLIMIT_AS.
;
; data: 4096 bytes, all 'A'
; RLIMIT_AS: 256 MiB
;
; The rights are asked in do_mmap, the space in mmap_region (may_expand_vm), which do_mmap calls
; at its end.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 20000000h          ; length 512 MiB, ENOMEM by itself: 256 MiB may be mapped
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor, EACCES by itself
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  data, "data"
        variable fd
