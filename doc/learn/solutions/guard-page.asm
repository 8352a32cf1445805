; A solution of the exercise guard-page in doc/learn/05-protection.md.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, 125                ; mprotect
        mov     ebx, [area]             ; address
        add     ebx, 4096
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        int     80h
        report  mprotect

        poke    [area], 'a', 0fffh
        poke    [area], 'b', 1000h
        poke    [area], 'c', 2000h
case_end

        variable area
