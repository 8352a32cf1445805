; which-error/mlock-right-before-hole - mlock without the right is EPERM, also where nothing is mapped.
;
; user: nobody
; RLIMIT_MEMLOCK: 0 bytes
;
; do_mlock asks for the right first; the flags of mlock2 are looked at before it, and munlock needs
; no right.

%include "case.inc"

case_begin
        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address, nothing there
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        mov     eax, 376                ; mlock2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 2                  ; flags, unknown
        int     80h
        report  mlock2

        mov     eax, 151                ; munlock
        mov     ebx, 50000000h          ; address, needs no right
        mov     ecx, 4096               ; length
        int     80h
        report  munlock
case_end
