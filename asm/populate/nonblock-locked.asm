; populate/nonblock-locked - MAP_NONBLOCK does not keep MAP_LOCKED from making the pages resident.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; MAP_NONBLOCK stands against MAP_POPULATE alone: an area that is locked is populated in any case
; (do_mmap).

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED | MAP_NONBLOCK ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        residency 50000000h, 16384
case_end
