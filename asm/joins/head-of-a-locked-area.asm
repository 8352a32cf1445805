; joins/head-of-a-locked-area - munmap of the head of a locked area leaves the rest locked, and counted alone.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; The rest keeps VM_LOCKED, and the pages that go are taken off the number of locked ones
; (locked_vm).

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50002000h, 'x'          ; the third page
        status  before, "VmLck"
        areas   before

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        int     80h
        report  munmap

        areas   after
        status  after, "VmLck"
        smaps   rest, 50002000h, "VmFlags.lo"
        residency 50002000h, 8192
        peek    50002000h               ; the third page

        mov     eax, 91                 ; munmap
        mov     ebx, 50003000h          ; address, the tail
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        status  tail, "VmLck"

        mov     eax, 91                 ; munmap
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        status  end, "VmLck"
case_end
