; charges/break - The pages of the heap are counted, and given back when the break is lowered.
;
; RLIMIT_AS: 64 MiB
;
; What is counted shows in what RLIMIT_AS has left: so many pages fewer, and as many again.

%include "case.inc"

case_begin
        mov     eax, 45                 ; brk
        mov     ebx, 0                  ; address, only asks
        int     80h
        premise brk
        add     eax, 4095
        and     eax, -4096
        mov     [heap], eax

        mov     eax, 45                 ; brk
        mov     ebx, [heap]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   even, eax

        call    room
        mov     [first], eax

        mov     eax, [heap]
        add     eax, 12288
        mov     [higher], eax

        mov     eax, 45                 ; brk
        mov     ebx, [higher]           ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   raised, eax

        call    room
        mov     [grown], eax

        mov     eax, [first]
        sub     eax, [grown]
        value   taken, eax

        mov     eax, 45                 ; brk
        mov     ebx, [heap]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   lowered, eax

        call    room
        mov     [last], eax

        mov     eax, [first]
        sub     eax, [last]
        value   left, eax
case_end

        variable heap
        variable first
        variable higher
        variable grown
        variable last
        variable low
        variable high
        variable bytes

; How many pages can still be mapped, in eax: found by halves.
room:
        mov     dword [low], 0
        mov     dword [high], 32768
.next:
        mov     eax, [high]
        sub     eax, [low]
        cmp     eax, 1
        je      .found
        shr     eax, 1
        add     eax, [low]
        shl     eax, 12
        mov     [bytes], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, [bytes]            ; length
        mov     edx, PROT_NONE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, 60000000h
        jne     .refused

        mov     eax, 91                 ; munmap
        mov     ebx, 60000000h          ; address
        mov     ecx, [bytes]            ; length
        int     80h
        premise munmap, 0
        mov     eax, [bytes]
        shr     eax, 12
        mov     [low], eax
        jmp     .next
.refused:
        premise mmap2, -12              ; ENOMEM: the limit, and nothing else
        mov     eax, [bytes]
        shr     eax, 12
        mov     [high], eax
        jmp     .next
.found:
        mov     eax, [low]
        ret
