; areas/file-dup - a duplicate of the descriptor is no difference: one area.
;
; What an area keeps is the open file, and dup(2) makes a second number for the same one.
; A memfd and not a file of the working directory: overlayfs puts another open file behind
; each mapping as it is made, too late for the merge.
;
;   before   [r--s]......   50000000h, page 0 of the file
;   mmap2          <r--s>   page 1
;   after    [r--s      ]

%include "case.inc"

case_begin
        mov     eax, 356                ; memfd_create
        mov     ebx, name               ; name
        mov     ecx, 0                  ; flags
        int     80h
        report  memfd_create
        mov     [fd], eax

        mov     eax, 41                 ; dup
        mov     ebx, [fd]               ; descriptor
        int     80h
        premise dup
        mov     [twin], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, right behind the first
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [twin]             ; descriptor, the duplicate
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
case_end

        string  name, "memory"
        variable fd
        variable twin
