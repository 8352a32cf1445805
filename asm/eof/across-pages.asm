; eof/across-pages - an access that begins before the end and reaches into a page behind it faults at that page.
;
; data: 5000 bytes, page n filled with 'A' + n
;
; A load of four bytes at 50001ffeh, two in the page with the end and two in the next: the address
; of the fault is not the one that was asked for but the first byte of the second page.  The load
; lies in a page of its own: A1 imm32 is mov eax, [imm32], C3 is ret.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
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

        mov     eax, 192                ; mmap2
        mov     ebx, 30000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     byte [30000000h], 0a1h
        mov     dword [30000001h], 50001ffeh
        mov     byte [30000005h], 0c3h
        peek    50001ffeh               ; first byte of the load
        call_into 30000000h             ; the load of four bytes
case_end

        string  data, "data"
        variable fd
