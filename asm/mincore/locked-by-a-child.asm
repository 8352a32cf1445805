; mincore/locked-by-a-child - A page of a file that a child has locked is in memory for its parent, too.
;
; hollow: 12288 bytes, one hole
;
; Where the program has no entry in its page table, mincore asks the page cache of the file, and
; that is common (mincore_page).

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, hollow             ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        residency 50000000h, 12288

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child

        mov     eax, 150                ; mlock
        mov     ebx, 50001000h          ; address, the second page
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        mov     eax, 1                  ; exit
        mov     ebx, 0                  ; status
        int     80h

.parent:
        mov     eax, 7                  ; waitpid
        mov     ebx, -1                 ; process, any child
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid
        ended   child, [child_status]

        residency 50000000h, 12288
case_end

        string  hollow, "hollow"
        variable fd
        words   child_status, -1        ; waitpid has not filled it in
