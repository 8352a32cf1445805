; eof/kernel-writes - read(2) into a page behind the end of a mapped file is EFAULT and no signal.
;
; data: 5000 bytes, page n filled with 'A' + n
; source: 16 bytes, all 'A'
;
; Two readers: /dev/zero, which clears memory without copying, and a file.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 5                  ; open
        mov     ebx, zero               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [zeros], eax

        mov     eax, 5                  ; open
        mov     ebx, source             ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [letters], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     esi, [area]
        add     esi, 8192
        mov     [behind], esi

        mov     eax, 3                  ; read
        mov     ebx, [zeros]            ; descriptor
        mov     ecx, [behind]           ; buffer, behind the end
        mov     edx, 1                  ; length
        int     80h
        report  read

        mov     eax, 3                  ; read
        mov     ebx, [letters]          ; descriptor
        mov     ecx, [behind]           ; buffer, behind the end
        mov     edx, 1                  ; length
        int     80h
        report  read

        file_bytes "data", 4999, 2      ; last byte of the file, and one behind it
case_end

        string  data, "data"
        string  zero, "/dev/zero"
        string  source, "source"
        variable fd
        variable zeros
        variable letters
        variable area
        variable behind
