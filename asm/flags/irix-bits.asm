; flags/irix-bits - of the values of MAP_AUTOGROW, MAP_LOCAL and MAP_AUTORESRV the first two do nothing and 100h is MAP_GROWSDOWN.
;
; data: 4096 bytes, all 'A'
;
; They are flags of IRIX: 40h, 80h and 100h.  Linux has their names, unused, only on
; MIPS and Xtensa, where its own flags keep clear of them; on i386 they do not, so 100h
; refuses a file and makes a stack of anonymous memory.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | 40h | 80h ; flags, MAP_AUTOGROW and MAP_LOCAL
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | 100h ; flags, MAP_AUTORESRV
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | 100h ; flags, MAP_AUTORESRV
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   autoresrv, 68000000h, "VmFlags.gd"
case_end

        string  data, "data"
        variable fd
