; maps-text/areas-of-the-kernel - A program finds [vvar], [vdso] and [stack], in this order, and since 6.13 [vvar_vclock] behind [vvar].
;
; line: 48 bytes, all 0
;
; The vDSO is mapped at a place that is free, below the stack, behind the data that it reads
; (map_vdso); the pages with the clocks of virtual machines became an area of their own.

%include "case.inc"

case_begin
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

; The names that begin with [v or [s, one behind the other.
        mov     esi, text
        mov     edi, names
.search:
        cmp     byte [esi], '['
        jne     .next
        cmp     byte [esi + 1], 'v'
        je      .take
        cmp     byte [esi + 1], 's'
        jne     .next
.take:
        movsb
        cmp     byte [esi], 10
        jne     .take
.next:
        inc     esi
        cmp     esi, [taken]
        jb      .search

        mov     eax, 5                  ; open
        mov     ebx, line_file          ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open
        mov     [out], eax

        mov     eax, 181                ; pwrite64
        mov     ebx, [out]              ; descriptor
        mov     ecx, names              ; buffer
        mov     edx, 48                 ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 48

        file_bytes "line", 0, 16        ; the names, from the lowest on
        file_bytes "line", 16, 16       ; and on
        file_bytes "line", 32, 8        ; and the end
case_end

        string  maps_file, "/proc/self/maps"
        variable reader
        variable taken
        variable text, 16384
        variable names, 32
        string  line_file, "line"
        variable out
