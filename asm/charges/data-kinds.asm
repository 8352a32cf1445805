; charges/data-kinds - RLIMIT_DATA counts neither shared memory nor growing areas, but MAP_NORESERVE and private files.
;
; data: 8192 bytes, page n filled with 'A' + n
; RLIMIT_DATA: 16 MiB
;
; What is counted shows in what RLIMIT_DATA has left: so many pages fewer, and as many again.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        call    room
        mov     [first], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 20480              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    room
        mov     [shared], eax

        mov     eax, [first]
        sub     eax, [shared]
        value   shared, eax

        mov     eax, 192                ; mmap2
        mov     ebx, 51000000h          ; address
        mov     ecx, 20480              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    room
        mov     [growing], eax

        mov     eax, [shared]
        sub     eax, [growing]
        value   growing, eax

        mov     eax, 192                ; mmap2
        mov     ebx, 52000000h          ; address
        mov     ecx, 20480              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    room
        mov     [noreserve], eax

        mov     eax, [growing]
        sub     eax, [noreserve]
        value   noreserve, eax

        mov     eax, 192                ; mmap2
        mov     ebx, 53000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    room
        mov     [file], eax

        mov     eax, [noreserve]
        sub     eax, [file]
        value   file, eax

        mov     eax, 192                ; mmap2
        mov     ebx, 54000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    room
        mov     [shared_file], eax

        mov     eax, [file]
        sub     eax, [shared_file]
        value   shared_file, eax
case_end

        string  data, "data"
        variable fd
        variable first
        variable shared
        variable growing
        variable noreserve
        variable file
        variable shared_file
        variable low
        variable high
        variable bytes

; How many pages can still be mapped, in eax: found by halves.
room:
        mov     dword [low], 0
        mov     dword [high], 8192
.next:
        mov     eax, [high]
        sub     eax, [low]
        cmp     eax, 1
        je      .found
        shr     eax, 1
        add     eax, [low]
        shl     eax, 12
        mov     [bytes], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, [bytes]            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, 60000000h
        jne     .refused

        mov     eax, 91                 ; munmap
        mov     ebx, 60000000h          ; address
        mov     ecx, [bytes]            ; length
        int     80h
        premise munmap, 0
        mov     eax, [bytes]
        shr     eax, 12
        mov     [low], eax
        jmp     .next
.refused:
        premise mmap2, -12              ; ENOMEM: the limit, and nothing else
        mov     eax, [bytes]
        shr     eax, 12
        mov     [high], eax
        jmp     .next
.found:
        mov     eax, [low]
        ret
