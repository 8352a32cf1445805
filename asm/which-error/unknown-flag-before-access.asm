; which-error/unknown-flag-before-access - MAP_SHARED_VALIDATE tells an unknown flag before access and kind of file.
;
; data: 4096 bytes, all 'A'
;
; do_mmap compares the flags with those that the file is known to take (LEGACY_MAP_MASK and its
; own) first of all; MAP_FIXED_NOREPLACE is none of them.

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
        mov     ebx, 60000000h          ; address, which is free
        mov     ecx, 4096               ; length
        mov     edx, PROT_WRITE         ; prot
        mov     esi, MAP_SHARED_VALIDATE | MAP_FIXED_NOREPLACE ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_WRITE         ; prot
        mov     esi, MAP_SHARED_VALIDATE ; flags, the descriptor alone
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 5                  ; open
        mov     ebx, folder             ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [dir], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address, which is free
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED_VALIDATE | MAP_FIXED_NOREPLACE ; flags
        mov     edi, [dir]              ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED_VALIDATE ; flags, the directory alone
        mov     edi, [dir]              ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  data, "data"
        string  folder, "."
        variable fd
        variable dir
