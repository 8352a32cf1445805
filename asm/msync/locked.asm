; msync/locked - msync(MS_INVALIDATE) of locked memory is refused with EBUSY.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; On Linux MS_INVALIDATE does nothing but ask each area whether it is locked (VM_LOCKED), and one
; that is ends the call.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_INVALIDATE      ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC | MS_INVALIDATE ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_ASYNC | MS_INVALIDATE ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC            ; flags, without it nothing is refused
        int     80h
        report  msync
case_end

        string  data, "data"
        variable fd
