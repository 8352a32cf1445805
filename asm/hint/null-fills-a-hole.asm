; hint/null-fills-a-hole - a NULL hint takes the highest hole that is large enough.
;
; The search goes downward and takes the first gap that is long enough; how well it fits is not
; asked.
;
;   before   ............[rw-p]......[rw-p      ]   a page stands for 16
;   mmap2    <rw-p      >   too long for the hole
;   mmap2                      <rw-p>   as long as the hole
;   after    [rw-p                              ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, no hint
        mov     ecx, 262144             ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     ecx, [area]
        add     ecx, 65536
        mov     [hole], ecx

        mov     eax, 91                 ; munmap
        mov     ebx, [hole]             ; address, a quarter into the area
        mov     ecx, 65536              ; length
        int     80h
        report  munmap

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, no hint
        mov     ecx, 131072             ; length, more than the hole
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [larger], eax

        mov     eax, [area]
        sub     eax, [larger]
        value   below, eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, no hint
        mov     ecx, 65536              ; length, exactly the hole
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [fitting], eax

        mov     eax, [fitting]
        sub     eax, [area]
        value   above, eax
case_end

        variable area
        variable hole
        variable larger
        variable fitting
