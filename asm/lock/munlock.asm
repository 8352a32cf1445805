; lock/munlock - munlock of a page in the middle cuts the area in three; mlock makes it one again.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; Being locked is a flag of an area, so a part that is not needs an area of its own; areas that
; differ in nothing become one again.
;
;   before   [rw-p            ]   50000000h
;   munlock        <    >
;   cut      [rw-p][rw-p][rw-p]
;   mlock          <    >
;   after    [rw-p            ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   locked

        mov     eax, 151                ; munlock
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munlock

        mov     eax, 151                ; munlock
        mov     ebx, 50001000h          ; address, not locked any more
        mov     ecx, 4096               ; length
        int     80h
        report  munlock

        areas   cut
        status  cut, "VmLck"
        residency 50000000h, 12288

        mov     eax, 150                ; mlock
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        areas   again
        status  again, "VmLck"
case_end
