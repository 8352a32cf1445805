; eof/pipe-of-two-pages - write(2) to a pipe that comes to an untouchable page writes the whole pages before it, or is EFAULT.
;
; A pipe takes a page at a time (pipe_write): what of a page was copied before the hole is not
; told of, nor can it be read.  A file takes it: eof/read-of-two-pages.
;
;   before   [rw-p      ]......   50000000h

%include "case.inc"

case_begin
        mov     eax, 331                ; pipe2
        mov     ebx, ends               ; descriptors, where the two go
        mov     ecx, O_NONBLOCK         ; flags: an empty pipe is EAGAIN
        int     80h
        premise pipe2

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000ff0h, 'f'          ; 4112 bytes before the hole
        poke    50001fefh, 'p'          ; the last of a page's worth from there
        poke    50001ff0h, 'r'          ; the first of 16 bytes before the hole

        mov     eax, 4                  ; write
        mov     ebx, [ends + 4]         ; descriptor, the write end
        mov     ecx, 50001ff0h          ; buffer, 16 bytes before the hole
        mov     edx, 32                 ; length, 16 of which are there
        int     80h
        report  write

        mov     eax, 3                  ; read
        mov     ebx, [ends]             ; descriptor, the read end
        mov     ecx, 50000000h          ; buffer
        mov     edx, 32                 ; length
        int     80h
        report  read

        mov     eax, 4                  ; write
        mov     ebx, [ends + 4]         ; descriptor, the write end
        mov     ecx, 50000ff0h          ; buffer, 4112 bytes before the hole
        mov     edx, 8192               ; length, two pages' worth
        int     80h
        report  write

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 3                  ; read
        mov     ebx, [ends]             ; descriptor, the read end
        mov     ecx, 60000000h          ; buffer
        mov     edx, 8192               ; length, all that is there
        int     80h
        report  read

        peek    60000000h               ; the first byte that was read
        peek    60000fffh               ; the last one of a page
        peek    60001000h               ; behind it
case_end

        variable ends, 2
