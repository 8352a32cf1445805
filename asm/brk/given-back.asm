; brk/given-back - Pages above a lowered break are free for mmap2, and zero when the heap gets them again.
;
; Lowering the break unmaps whole pages as munmap does, and what the heap grows by is new memory.

%include "case.inc"

case_begin
        mov     eax, 45                 ; brk
        mov     ebx, 0                  ; address, only asks
        int     80h
        premise brk
        add     eax, 4095
        and     eax, -4096
        mov     [heap], eax

        mov     eax, [heap]
        add     eax, 4096
        mov     [one], eax

        mov     eax, [heap]
        add     eax, 8192
        mov     [third], eax

        address third, [third]

        mov     eax, [heap]
        add     eax, 12288
        mov     [three], eax

        mov     eax, 45                 ; brk
        mov     ebx, [three]            ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   three, eax

        poke    [third], 'h'            ; third page of the heap

        mov     eax, 45                 ; brk
        mov     ebx, [one]              ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   one, eax

        mov     eax, 192                ; mmap2
        mov     ebx, [third]            ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        premise mmap2

        peek    [third]                 ; the page that is mapped there now
        poke    [third], 'm'            ; the same page

        mov     eax, 91                 ; munmap
        mov     ebx, [third]            ; address
        mov     ecx, 4096               ; length
        int     80h
        premise munmap

        mov     eax, 45                 ; brk
        mov     ebx, [three]            ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   again, eax

        peek    [third]                 ; third page of the heap, new
case_end

        variable heap
        variable one
        variable third
        variable three
