; mremap/private-file - a private file mapping that grows keeps its own pages.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The copy that a store made moves along with its page table entry; the page that is added is
; mapped from the file as any other.
;
;   before   [rw-p] ~~~~ ............   50000000h, 60000000h
;   mremap               <          >
;   after    ...... ~~~~ [rw-p      ]

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
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; the area's own copy of page 0

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        peek    60000000h               ; the copy, at the new place
        peek    60001000h               ; page 1 of data
        file_bytes "data", 0, 1         ; the file
case_end

        string  data, "data"
        variable fd
