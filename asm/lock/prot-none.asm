; lock/prot-none - MAP_LOCKED with PROT_NONE succeeds with nothing resident; mlock of it is ENOMEM, and the area is locked all the same.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; No page can be made resident where none may be accessed.  mmap2 keeps that to itself;
; mlock reports it, after the area was marked and counted.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 8192               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        residency 50000000h, 8192
        status  mapped, "VmLck"

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 68000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        smaps   mlock, 68000000h, "VmFlags.lo Rss"
        status  after, "VmLck"
case_end
