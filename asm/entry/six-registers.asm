; entry/six-registers - ebx, ecx, edx, esi, edi and ebp each carry their own argument.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; No two of the values are alike and none is 0, so that each of them can be found again in the
; map: the address, the length, r--, s, the file and the third page of it.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 51000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    51000000h               ; first byte of page 2
case_end

        string  data, "data"
        variable fd
