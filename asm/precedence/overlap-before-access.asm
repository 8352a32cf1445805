; precedence/overlap-before-access - EEXIST for an overlap precedes EACCES for the descriptor.
;
; data: 4096 bytes, all 'A'
;
; EEXIST is told as soon as do_mmap has the address, before it looks at the file.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 36300000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 36300000h          ; address, EEXIST by itself
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED_NOREPLACE ; flags
        mov     edi, [fd]               ; descriptor, EACCES by itself
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  data, "data"
        variable fd
