; brk/mapped-over - MAP_FIXED may replace a page of the heap, and lowering the break takes it away.
;
; To brk the heap is a range of addresses and not an area: from the new break to the old one it
; unmaps what lies there.

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
        add     eax, 12288
        mov     [three], eax

        mov     eax, [heap]
        add     eax, 4096
        mov     [second], eax

        address second, [second]

        mov     eax, [heap]
        add     eax, 8192
        mov     [third], eax

        address third, [third]

        mov     eax, 45                 ; brk
        mov     ebx, [three]            ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   three, eax

        poke    [second], 'h'           ; second page of the heap

        mov     eax, 192                ; mmap2
        mov     ebx, [second]           ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        premise mmap2

        smaps   over, [second], "VmFlags.gd VmFlags.lo VmFlags.nr VmFlags.dc VmFlags.dd"
        peek    [second]                ; the page that is there now
        poke    [second], 'x'           ; the same page: not writable
        peek    [third]                 ; third page of the heap

        mov     eax, 45                 ; brk
        mov     ebx, [heap]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   none, eax

        peek    [second]                ; where the page was
case_end

        variable heap
        variable three
        variable second
        variable third
