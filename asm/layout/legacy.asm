; layout/legacy - with ADDR_COMPAT_LAYOUT areas without a hint go upward from a third of the task.
;
; persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT
;
; Randomisation is off as well, so that the place is certain.  A third of 3 GiB is 40000000h, of
; 4 GiB less two pages 55555000h; the vDSO lies there, the areas behind it.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, no hint
        mov     ecx, 65536              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [first], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, no hint
        mov     ecx, 65536              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [second], eax

        mov     eax, [second]
        sub     eax, [first]
        value   above, eax

        mov     eax, [first]
        and     eax, 0fff00000h
        value   megabyte, eax

        peek    [first], 65535          ; its last byte, where the second begins
        peek    [second]                ; first byte of the second
case_end

        variable first
        variable second
