; msync/length-to-the-top - msync of 2^32 - 1 bytes is an empty range on i386 and one with holes on x86-64.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The length is rounded up to whole pages in an unsigned long: with 32 bits it becomes 0,
; and a range of 0 bytes always succeeds. An x86-64 kernel counts on in 64 bits and finds
; the holes.

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
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 0ffffffffh         ; length, the point of the case
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 70000000h          ; address, nothing is mapped there
        mov     ecx, 0ffffffffh         ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync
case_end

        string  data, "data"
        variable fd
