; eof/read-of-two-pages - write(2) that comes to an untouchable page writes what lies before it, since 5.16.
;
; data: 4096 bytes, all 'A'
;
; What can not be read ends the copying, and what was copied until then counts. Until 5.15 the far
; end of what is written had to be readable as well (fault_in_iov_iter_readable), as btrfs has it still.

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
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000ff0h, 'f'          ; the first of 16 bytes before the end

        mov     eax, 91                 ; munmap
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 50000ff0h          ; buffer, 16 bytes before a hole
        mov     edx, 32                 ; length, 16 of which are there
        int     80h
        report  write

        file_bytes "data", 0, 2         ; what was written
        file_bytes "data", 16, 1        ; what was not
case_end

        string  data, "data"
        variable fd
