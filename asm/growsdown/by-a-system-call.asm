; growsdown/by-a-system-call - a MAP_GROWSDOWN area grows also when the kernel touches below it on the program's behalf.
;
; data: 4096 bytes, all 'A'
; RLIMIT_STACK: 4 MiB
;
; read(2) stores a byte just below the area: the fault is the kernel's, the growth the
; same.
;
;   before   ......[rw-p]   4ffff000h
;   read     <    >
;   after    [rw-p      ]

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped

        mov     eax, 3                  ; read
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4fffff00h          ; buffer, below the area
        mov     edx, 1                  ; length
        int     80h
        report  read

        maps    grown
        peek    4fffff00h               ; where read has stored
case_end

        string  data, "data"
        variable fd
