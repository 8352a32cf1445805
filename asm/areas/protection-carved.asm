; areas/protection-carved - mprotect cuts an area in five and makes one of it again.
;
; mprotect first looks whether the range can join a neighbour that has the new protection already,
; and only if none has it cuts the area.  Given back what it had, each page joins both of its
; neighbours.
;
;   before   [rw-p                        ]   50000000h
;   mprotect       <r--p>      <r--p>
;   after    [rw-p][r--p][rw-p][r--p][rw-p]
;   mprotect       <rw-p>      <rw-p>
;   after    [rw-p                        ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 20480              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, the second page of five
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 50003000h          ; address, the fourth page of five
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        areas   carved

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 50003000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        areas   restored
case_end
