; places/above-the-base - When nothing is left below the base of the layout, a hole above it is found.
;
; RLIMIT_STACK: 1 GiB
;
; RLIMIT_STACK of 1 GiB puts the base that far below the stack. What the search from the top does
; not find is looked for from a third of the task upward.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 65536              ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [first], eax

        maps    mapped

        mov     dword [size], 10000000h
.next:
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, [size]             ; length, 256 MiB at first
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, -4095
        jae     .smaller
        cmp     eax, [first]
        ja      .above
        jmp     .next
.smaller:
        shr     dword [size], 1
        cmp     dword [size], 65536
        jae     .next
.above:
        mov     [found], eax
        cmp     eax, -4095
        mov     eax, 0
        adc     eax, 0
        value   above, eax
case_end

        variable first
        variable size
        variable found
