; shared/four-mib - What was stored to 1024 shared pages comes back through read(2), each in its place.
;
; data: 4 MiB, page n filled with 'A' + n % 26
;
; read(2) copies from the page cache of the file, whose pages are those that are mapped.

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
        mov     ecx, 400000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

; Page n gets the word 10001h * n at its end.
        mov     ecx, 0
.store:
        imul    eax, ecx, 10001h
        mov     edi, ecx
        shl     edi, 12
        mov     [edi + 50000ffch], eax
        inc     ecx
        cmp     ecx, 1024
        jb      .store

        mov     dword [page], 0
.read:
        mov     eax, 3                  ; read
        mov     ebx, [fd]               ; descriptor
        mov     ecx, buffer             ; buffer
        mov     edx, 4096               ; length
        int     80h
        premise read, 4096
        imul    eax, [page], 10001h
        cmp     [buffer + 4092], eax
        jne     .other
        mov     eax, [page]
        mov     edx, 0
        mov     ecx, 26
        div     ecx
        imul    eax, edx, 1010101h
        add     eax, 41414141h
        cmp     [buffer + 4088], eax
        jne     .other
        inc     dword [good]
.other:
        inc     dword [page]
        cmp     dword [page], 1024
        jb      .read
        value   good, [good]
case_end

        variable page
        variable good
        variable buffer, 1024
        string  data, "data"
        variable fd
