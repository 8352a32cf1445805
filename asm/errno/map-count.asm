; errno/map-count - too many areas is ENOMEM on Linux, not EMFILE: the limit is vm.max_map_count, 65530 by default.
;
; Every second page of a large area is given another protection, two areas at a time, until no
; more of that is possible; then single pages are mapped until that is not possible either.  The
; kernel asks for the limit before it maps, so that a process may have one area more than it says.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12000000h          ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS | MAP_NORESERVE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     dword [page], 50001000h
split:
        mov     eax, 125                ; mprotect
        mov     ebx, [page]             ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        add     dword [page], 2 * 4096
        test    eax, eax
        jz      split

        mov     dword [page], 20000000h
map:
        mov     eax, 192                ; mmap2
        mov     ebx, [page]             ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        add     dword [page], 2 * 4096
        cmp     eax, -4095
        jb      map

        mov     eax, 192                ; mmap2
        mov     ebx, 30000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 91                 ; munmap
        mov     ebx, 20000000h          ; address, an area of one page
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 192                ; mmap2
        mov     ebx, 30000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        variable page
