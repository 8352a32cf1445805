; shared/read-only-descriptor - a shared mapping of a read-only descriptor is r--s and shows writes of others.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; maps shows s for what was asked (VM_MAYSHARE), although the kernel itself treats the
; area as one that can never write (VM_SHARED is clear).

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags, the point of the case
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [writer], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the file

        mov     eax, 4                  ; write
        mov     ebx, [writer]           ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 1                  ; length
        int     80h
        report  write

        peek    [area]                  ; the same byte
case_end

        string  data, "data"
        string  text, "x"
        variable fd
        variable writer
        variable area
