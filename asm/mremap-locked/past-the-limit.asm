; mremap-locked/past-the-limit - mremap can not grow a locked area past RLIMIT_MEMLOCK: EAGAIN.
;
; user: nobody
; RLIMIT_MEMLOCK: 8192 bytes
;
; The new pages are held against the limit before anything is changed; up to it they are locked and
; resident at once.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 12288              ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        areas   refused
        status  refused, "VmLck"

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length, up to the limit
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        areas   grown
        residency 50000000h, 8192
        status  grown, "VmLck"

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 8192               ; old length
        mov     edx, 12288              ; new length, one page more
        mov     esi, MREMAP_MAYMOVE     ; flags, it may move
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        areas   full
case_end
