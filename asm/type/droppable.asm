; type/droppable - a MAP_DROPPABLE area is private memory without reserve that is wiped on fork and left out of core dumps.
;
; The kernel may drop its pages at any time, so it also sets VM_NORESERVE, VM_WIPEONFORK
; and VM_DONTDUMP.  dp is the area flag of smaps for it.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_DROPPABLE | MAP_ANONYMOUS ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        smaps   droppable, [area], "VmFlags.dp VmFlags.nr VmFlags.wf VmFlags.dd VmFlags.lo"
        peek    [area], 9               ; a byte of the page
case_end

        variable area
