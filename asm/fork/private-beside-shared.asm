; fork/private-beside-shared - A private mapping that a child made shows what its parent stores to the file, until it is copied.
;
; data: 4096 bytes, all 'A'
;
; As long as nothing is stored to it a private mapping shows the page of the file itself, which is
; the one that the parent stores to; the first store makes a copy (do_wp_page).

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
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 42                 ; pipe
        mov     ebx, ready              ; descriptors, the child has read
        int     80h
        premise pipe

        mov     eax, 42                 ; pipe
        mov     ebx, stored             ; descriptors, the parent has stored
        int     80h
        premise pipe

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags, a mapping of its own
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    60000000h               ; first byte of the file

        mov     eax, 4                  ; write
        mov     ebx, [ready + 4]        ; descriptor
        mov     ecx, taken              ; buffer
        mov     edx, 1                  ; length
        int     80h
        premise write, 1

        mov     eax, 3                  ; read
        mov     ebx, [stored]           ; descriptor
        mov     ecx, taken              ; buffer
        mov     edx, 1                  ; length
        int     80h
        premise read, 1

        peek    60000000h               ; the same byte, after the store
        poke    60000001h, 'c'          ; second byte: the page is a copy
        peek    50000001h               ; second byte of the file

        mov     eax, 4                  ; write
        mov     ebx, [ready + 4]        ; descriptor
        mov     ecx, taken              ; buffer
        mov     edx, 1                  ; length
        int     80h
        premise write, 1

        mov     eax, 3                  ; read
        mov     ebx, [stored]           ; descriptor
        mov     ecx, taken              ; buffer
        mov     edx, 1                  ; length
        int     80h
        premise read, 1

        peek    60000000h               ; first byte of the copy

        mov     eax, 1                  ; exit
        mov     ebx, 0                  ; status
        int     80h

.parent:

        mov     eax, 3                  ; read
        mov     ebx, [ready]            ; descriptor
        mov     ecx, taken              ; buffer
        mov     edx, 1                  ; length
        int     80h
        premise read, 1

        poke    50000000h, 'p'          ; first byte of the file, by the parent

        mov     eax, 4                  ; write
        mov     ebx, [stored + 4]       ; descriptor
        mov     ecx, taken              ; buffer
        mov     edx, 1                  ; length
        int     80h
        premise write, 1

        mov     eax, 3                  ; read
        mov     ebx, [ready]            ; descriptor
        mov     ecx, taken              ; buffer
        mov     edx, 1                  ; length
        int     80h
        premise read, 1

        poke    50000000h, 'q'          ; first byte of the file, once more

        mov     eax, 4                  ; write
        mov     ebx, [stored + 4]       ; descriptor
        mov     ecx, taken              ; buffer
        mov     edx, 1                  ; length
        int     80h
        premise write, 1

        mov     eax, 7                  ; waitpid
        mov     ebx, -1                 ; process, any child
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid
        ended   child, [child_status]

        peek    50000001h               ; second byte of the file
case_end

        variable ready, 2
        variable stored, 2
        variable taken
        string  data, "data"
        variable fd
        words   child_status, -1        ; waitpid has not filled it in
