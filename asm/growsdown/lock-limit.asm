; growsdown/lock-limit - a locked MAP_GROWSDOWN area grows as far as RLIMIT_MEMLOCK lets it and no further.
;
; user: nobody
; RLIMIT_MEMLOCK: 8192 bytes
;
; New pages of a locked area are locked too.  The limit is two pages.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    4fffffffh, 'l'          ; the second locked page
        poke    4fffefffh, 'n'          ; the third, beyond the limit
        status  grown, "VmLck"
case_end
