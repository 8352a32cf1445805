; lock/munlock-hole - munlock over a hole is ENOMEM, but unlocks what lies before the hole.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; The kernel goes from area to area and stops where the next one does not begin at the end of the
; last; what it has done until then stays done.
;
;   before   [rw-p]......[rw-p]   50000000h
;   munlock  <                >
;   after    the first not locked any more: ENOMEM

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50002000h          ; address, a page further
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        status  locked, "VmLck"

        mov     eax, 151                ; munlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        int     80h
        report  munlock

        status  after, "VmLck"
case_end
