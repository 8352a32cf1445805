; maps-text/heap - What begins at the break is called [heap] before 6.7, and each part of a heap that is cut is.
;
; Only the addresses tell: an area that ends at the start of the heap or begins at its end was
; taken for a part of it, until that was compared rightly.  6165685bh is "[hea".

%include "case.inc"

case_begin
        mov     eax, 45                 ; brk
        mov     ebx, 0                  ; address, only asks
        int     80h
        premise brk
        add     eax, 4095
        and     eax, -4096
        mov     [heap], eax
        add     eax, 12288
        mov     [top], eax

        mov     eax, 45                 ; brk
        mov     ebx, [top]              ; address
        int     80h
        premise brk

        mov     eax, 192                ; mmap2
        mov     ebx, [top]              ; address, where the break is
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        premise mmap2, [top]

        mov     eax, [top]
        mov     [wanted], eax
        call    name_of_the_area
        value   at_the_break, eax

        mov     eax, 125                ; mprotect
        mov     ebx, [heap]             ; address, the first page of the heap
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        premise mprotect

        mov     eax, [heap]
        mov     [wanted], eax
        call    name_of_the_area
        value   first_page, eax
        mov     eax, [heap]
        add     eax, 4096
        mov     [wanted], eax
        call    name_of_the_area
        value   second_page, eax

        mov     eax, 91                 ; munmap
        mov     ebx, [top]              ; address
        mov     ecx, 4096               ; length
        int     80h
        premise munmap
case_end

; Reads all of /proc/self/maps; eax becomes the first four characters of the name in brackets of the
; area that begins at [wanted], 0 if it has none and -1 if there is no such area.
name_of_the_area:
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

        mov     esi, text
.line:
        mov     eax, 0                  ; where the area begins
.digit:
        movzx   ecx, byte [esi]
        inc     esi
        cmp     ecx, '-'
        je      .number
        sub     ecx, '0'
        cmp     ecx, 9
        jbe     .of_ten
        sub     ecx, 'a' - '0' - 10
.of_ten:
        shl     eax, 4
        or      eax, ecx
        jmp     .digit
.number:
        cmp     eax, [wanted]
        je      .name
.rest:
        inc     esi
        cmp     byte [esi - 1], 10
        jne     .rest
        cmp     esi, [taken]
        jb      .line
        mov     eax, -1
        ret
.name:
        inc     esi
        cmp     byte [esi], '['
        je      .found
        cmp     byte [esi], 10
        jne     .name
        mov     eax, 0
        ret
.found:
        mov     eax, [esi]
        ret

        string  maps_file, "/proc/self/maps"
        variable reader
        variable taken
        variable text, 16384
        variable wanted
        variable heap
        variable top
