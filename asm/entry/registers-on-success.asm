; entry/registers-on-success - success changes eax and no other register.
;
; data: 12288 bytes, page n filled with 'A' + n
;
; Every argument is not 0, the offset in ebp too: compilers and C libraries rely on it.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 53000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units
        registers before
        int     80h
        report  mmap2
        registers after
case_end

        string  data, "data"
        variable fd
