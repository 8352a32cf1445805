; lock/private - MAP_LOCKED makes every page resident and locked, as mlock does.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; do_mmap marks the area, and before the call returns every page of it is made resident by a
; fault.  smaps calls the area lo and counts its pages as Locked; status sums the locked areas up
; in VmLck.

%include "case.inc"

case_begin
        status  before, "VmLck"

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        residency 50000000h, 12288
        smaps   locked, 50000000h, "VmFlags.lo Rss Locked"
        status  after, "VmLck"
case_end
