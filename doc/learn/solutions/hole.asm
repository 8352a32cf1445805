; A solution of the exercise hole in doc/learn/04-maps.md.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    mapped

        mov     eax, 91                 ; munmap
        mov     ebx, [area]             ; address
        add     ebx, 4096
        mov     ecx, 8192               ; length
        int     80h
        report  munmap

        maps    after
case_end

        variable area
