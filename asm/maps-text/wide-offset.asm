; maps-text/wide-offset - An offset of 8 GiB has nine digits in maps: eight are the least, not the most.
;
; data: 8 GiB + 4096 bytes, one hole
; line: 48 bytes, all 0
;
; The offset is one in bytes and has 64 bits on every kernel; seq_put_hex_ll fills up to eight
; digits.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR | O_LARGEFILE ; flags
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
        mov     ebp, 200000h            ; offset in 4096-byte units, 8 GiB
        int     80h
        report  mmap2

        call    line_of_the_area
        mov     [line], esi

        mov     eax, 5                  ; open
        mov     ebx, line_file          ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open
        mov     [out], eax

        mov     eax, 181                ; pwrite64
        mov     ebx, [out]              ; descriptor
        mov     ecx, [line]             ; buffer, the line of the area
        mov     edx, 48                 ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 48

        file_bytes "line", 18, 14       ; rw-s 200000000
case_end

; Reads all of /proc/self/maps; esi becomes the line of the area at 50000000h.
line_of_the_area:
        mov     eax, 5                  ; open
        mov     ebx, maps_file          ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open
        mov     [reader], eax
        mov     dword [taken], text
.more:
        mov     eax, 3                  ; read
        mov     ebx, [reader]           ; descriptor
        mov     ecx, [taken]            ; buffer
        mov     edx, 4096               ; length, at most
        int     80h
        premise read
        add     [taken], eax
        test    eax, eax
        jnz     .more

        mov     eax, 6                  ; close
        mov     ebx, [reader]           ; descriptor
        int     80h
        premise close

        mov     esi, text - 1
.search:
        inc     esi
        cmp     esi, [taken]
        jae     .none
        cmp     dword [esi], '5000'
        jne     .search
        cmp     dword [esi + 4], '0000'
        jne     .search
.none:
        ret

        string  maps_file, "/proc/self/maps"
        variable reader
        variable taken
        variable text, 16384
        string  data, "data"
        string  line_file, "line"
        variable fd
        variable line
        variable out
