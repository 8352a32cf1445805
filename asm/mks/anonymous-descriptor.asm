; mks/anonymous-descriptor - MAP_ANON with a descriptor is EINVAL; Linux ignores the descriptor.
;
; data: 4096 bytes, all 'A'
;
; To Linux MAP_ANONYMOUS says that no file is to be looked up, whatever the descriptor is
; (ksys_mmap_pgoff); the document asks for -1.

%include "case.inc"
%include "mks.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON ; flags
        mov     edi, [fd]               ; descriptor, the point of the case
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON ; flags
        mov     edi, [fd]               ; descriptor, the same to Linux
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     ebx, 51000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        peek    50000000h               ; first byte of what Linux mapped, no file
case_end

        string  data, "data"
        variable fd
