; flags/stack-does-not-grow - an area with MAP_STACK does not grow: only MAP_GROWSDOWN does that.
;
; A fault below an area makes it grow if it has VM_GROWSDOWN, which comes from MAP_GROWSDOWN
; alone.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 's'          ; first byte of the area
        poke    4ffffffch, 's'          ; where a push would go from there
        smaps   area, 50000000h, "VmFlags.gd"
case_end
