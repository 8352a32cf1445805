; noreserve/stays-uncounted - memory with MAP_NORESERVE stays uncounted when mprotect makes it writable; other memory is counted then.
;
; Private memory that can not be written costs nothing, so it is counted only from then
; on.  With vm.overcommit_memory 2, which is not the default, the kernel does not heed
; the flag: see noreserve/overcommit-never.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   none, 50000000h, "VmFlags.rd VmFlags.ex VmFlags.ac"

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        smaps   writable, 50000000h, "VmFlags.ac"

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   mapped, 68000000h, "VmFlags.rd VmFlags.ex"

        mov     eax, 125                ; mprotect
        mov     ebx, 68000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        peek    68000000h               ; the page, writable now
        poke    68000000h, 'w'          ; the page, writable now

        smaps   noreserve, 68000000h, "VmFlags.ac VmFlags.nr"
case_end
