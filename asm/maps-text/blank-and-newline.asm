; maps-text/blank-and-newline - In a name of maps a blank stands as it is, a newline as \012, and a file that is gone is (deleted).
;
; line: 48 bytes, all 0
;
; Only the newline would break the line.  The blank before (deleted) is part of the text, and a
; file may have such a name.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, odd                ; path, a blank and a newline
        mov     ecx, O_RDWR | O_CREAT   ; flags
        mov     edx, 600q               ; mode
        int     80h
        premise open
        mov     [fd], eax

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, odd                ; buffer
        mov     edx, 5                  ; length
        int     80h
        premise write, 5

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   area, 50000000h, "VmFlags.wr VmFlags.ex"
        peek    50000000h               ; first byte of the file

        call    line_of_the_area
        call    last_part
        mov     [part], esi

        mov     eax, 5                  ; open
        mov     ebx, line_file          ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open
        mov     [out], eax

        mov     eax, 181                ; pwrite64
        mov     ebx, [out]              ; descriptor
        mov     ecx, [part]             ; buffer, from the last slash on
        mov     edx, 10                 ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 10

        file_bytes "line", 0, 10        ; what maps makes of the name

        mov     eax, 10                 ; unlink
        mov     ebx, odd                ; path
        int     80h
        premise unlink

        call    line_of_the_area
        call    last_part
        mov     [part], esi

        mov     eax, 181                ; pwrite64
        mov     ebx, [out]              ; descriptor
        mov     ecx, [part]             ; buffer, from the last slash on
        mov     edx, 20                 ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 20

        file_bytes "line", 9, 11        ; the rest of the line, since the name is gone

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap
case_end

odd:    db      "a b", 10, "c", 0

; esi is a line: it becomes where its last slash is.
last_part:
        mov     edi, esi
.next:
        cmp     byte [edi], '/'
        jne     .other
        mov     esi, edi
.other:
        inc     edi
        cmp     byte [edi], 10
        jne     .next
        ret

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
        string  line_file, "line"
        variable fd
        variable part
        variable out
