; entry/maps-over-its-code - the instruction after int 80h is fetched from what the call has just mapped there.
;
; data: 4096 bytes, all 'A' but for 0c3h (ret) at 4095
;
; int 80h lies alone on a page that it replaces.  The file is full of 41h, inc ecx, and ends with
; 0c3h, ret: ecx counts the 4093 instructions from the third byte of the page to the ret.

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
        mov     ebx, 68000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     word [68000000h], 80cdh ; int 80h, and nothing behind it

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, the page of the int 80h
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        call    68000000h               ; int 80h
        mov     [length_and_counted], ecx
        mov     ecx, 4096               ; the length again, for the report
        report  mmap2

        sub     [length_and_counted], ecx ; the rest are the inc ecx
        value   counted, [length_and_counted]
case_end

        string  data, "data"
        variable fd
        variable length_and_counted
