; area-limit/rearranged-page - At the limit remap_file_pages is ENOMEM, and the window stays.
;
; data: 12288 bytes, page n filled with 'A' + n
;
; Since 4.0 remap_file_pages maps the page anew, as mmap2 with MAP_FIXED does, and do_mmap compares
; the number.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

; The limit is kept for the end, and lowered.
        mov     eax, 5                  ; open
        mov     ebx, sysctl             ; path, /proc/sys/vm/max_map_count
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open
        mov     [reader], eax

        mov     eax, 3                  ; read
        mov     ebx, [reader]           ; descriptor
        mov     ecx, before             ; buffer, what is to be put back
        mov     edx, 12                 ; length, at most
        int     80h
        premise read
        mov     [digits], eax

        mov     eax, 181                ; pwrite64
        mov     ebx, [reader]           ; descriptor
        mov     ecx, new                ; buffer, 100
        mov     edx, 3                  ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 3

; Single pages that do not touch make one area each, until that is ENOMEM: one area more than the
; limit.
        mov     dword [page], 20000000h
.fill:
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
        jb      .fill
        value   full, eax

        areas   before

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, 0                  ; offset
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        areas   refused
        peek    50001000h               ; page 1

        mov     eax, 91                 ; munmap
        mov     ebx, 20000000h          ; address, 2 areas of one page
        mov     ecx, 12288              ; length
        int     80h
        report  munmap

        areas   room

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, 0                  ; offset
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        areas   rearranged
        peek    50001000h               ; page 0

        mov     eax, 91                 ; munmap
        mov     ebx, 20000000h          ; address
        mov     ecx, 10000000h          ; length, all the single pages
        int     80h
        premise munmap

; As it was.
        mov     eax, 181                ; pwrite64
        mov     ebx, [reader]           ; descriptor
        mov     ecx, before             ; buffer, as it was
        mov     edx, [digits]           ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64
case_end

        string  data, "data"
        string  sysctl, "/proc/sys/vm/max_map_count"
        string  new, "100"
        variable fd
        variable reader
        variable digits
        variable before, 3
        variable page
