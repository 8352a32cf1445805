; guard/read-by-kernel - A system call that reads from a guarded page gets EFAULT.
;
; data: 4096 bytes, all 'A'
;
; A fault that the kernel takes on the program's behalf is no signal: the copying ends there, and
; nothing was copied.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'a'          ; first page
        poke    50001000h, 'b'          ; second page
        poke    50002000h, 'c'          ; third page

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_GUARD_INSTALL ; advice
        int     80h
        report  madvise

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 50001000h          ; buffer, the guarded page
        mov     edx, 16                 ; length
        int     80h
        report  write

        mov     eax, 3                  ; read
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 50001000h          ; buffer, the guarded page
        mov     edx, 16                 ; length
        int     80h
        report  read

        file_bytes "data", 0, 1         ; the file, as it was
case_end

        string  data, "data"
        variable fd
