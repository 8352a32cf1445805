; A solution of the exercise three-pages in doc/learn/02-register-table.md.

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

        poke    [area], 'z', 12287
        peek    [area], 12287
        peek    [area]
case_end

        variable area
