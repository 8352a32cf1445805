; noreplace/after-munmap - MAP_FIXED_NOREPLACE succeeds where an area was unmapped.
;
; An area that is gone leaves nothing behind: the address space is asked what lies there now.
;
;   before   [rw-p      ]   34b10000h
;   munmap   <          >
;   mmap2    <rw-p      >
;   after    [rw-p      ]

%include "case.inc"

case_begin
        maps    free

        mov     eax, 192                ; mmap2
        mov     ebx, 34b10000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped

        mov     eax, 91                 ; munmap
        mov     ebx, 34b10000h          ; address of the old area
        mov     ecx, 8192               ; length
        int     80h
        report  munmap

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 34b10000h          ; address, free again
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
