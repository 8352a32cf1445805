; noreplace/stack-to-the-end - MAP_FIXED_NOREPLACE past the end of the task is ENOMEM though it begins in the stack; within it is EEXIST.
;
; persona: ADDR_NO_RANDOMIZE
;
; The range is compared with the end of the task first (get_unmapped_area), and only then do_mmap
; looks at what lies there.

%include "case.inc"

case_begin
        mov     eax, 0bffff000h         ; the last page of the stack on an i386 kernel
        cmp     esp, 0c0000000h
        jb      .native
        mov     eax, 0ffffd000h         ; and on an x86-64 one
.native:
        mov     [last], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, [last]             ; address
        mov     ecx, 8192               ; length, a page more than the task has
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, [last]             ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        variable last
