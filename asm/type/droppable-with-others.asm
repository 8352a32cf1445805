; type/droppable-with-others - MAP_DROPPABLE goes with neither MAP_LOCKED nor MAP_GROWSDOWN: EINVAL.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; Pages that may go at any time can neither be locked nor be a stack.  Before 6.11 the
; type itself is EINVAL.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_DROPPABLE | MAP_ANONYMOUS | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_DROPPABLE | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
