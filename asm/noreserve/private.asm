; noreserve/private - MAP_NORESERVE marks a private area nr instead of ac: it is not counted as memory promised.
;
; ac in smaps is VM_ACCOUNT.  With vm.overcommit_memory 2, which is not the default, the
; kernel does not heed the flag: see noreserve/overcommit-never.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   without, 50000000h, "VmFlags.nr VmFlags.ac"

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   noreserve, 68000000h, "VmFlags.nr VmFlags.ac"
case_end
