; noreplace/end-of-the-task - the last page of the task is user space, the next one is not.
;
; persona: ADDR_NO_RANDOMIZE
;
; Without randomisation the stack ends exactly at the end of the task, so the last page is
; certainly occupied: EEXIST tells that an area may lie there.  The end is 0c0000000h on an i386
; kernel and 0ffffe000h on an x86-64 kernel.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0bffff000h         ; address, the last page below 3 GiB
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0ffffd000h         ; address, the last page of an i386 task on x86-64
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0ffffe000h         ; address, the page above it
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
