; maps-text/name-column - The name begins in column 49 on an i386 kernel, and in column 73 on an x86-64 one, for any program.
;
; data: 4096 bytes, all 'A'
;
; The width is made of the size of the kernel's own pointers, whoever reads.

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
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    line_of_the_area
        mov     edi, esi
.before_the_path:
        inc     edi
        cmp     byte [edi], '/'
        jne     .before_the_path
        sub     edi, esi
        value   column, edi
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
        variable fd
