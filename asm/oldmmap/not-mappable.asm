; oldmmap/not-mappable - descriptors without memory behind them are refused with ENODEV.
;
; A directory, a pipe, a socket, an eventfd, an epoll, /dev/null and a file of /proc: none of
; them has a function for mmap, or theirs says no (net/core/sock.c:sock_no_mmap).  The end of
; the pipe that is written can not be read, and that is told first.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open: 3
        mov     ebx, directory          ; path
        mov     ecx, O_RDONLY | O_DIRECTORY ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open

        mov     eax, 42                 ; pipe: 4 and 5
        mov     ebx, pipe_ends          ; descriptors, where the two go
        int     80h
        premise pipe

        mov     eax, 102                ; socketcall: 6
        mov     ebx, 1                  ; call, socket
        mov     ecx, local_stream       ; arguments
        int     80h
        premise socket

        mov     eax, 328                ; eventfd2: 7
        mov     ebx, 0                  ; value, the initial one
        mov     ecx, 0                  ; flags
        int     80h
        premise eventfd2

        mov     eax, 329                ; epoll_create1: 8
        mov     ebx, 0                  ; flags
        int     80h
        premise epoll_create1

        mov     eax, 5                  ; open: 9
        mov     ebx, null               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open

        mov     eax, 5                  ; open: 10
        mov     ebx, own_status         ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open

        mov     dword [block], 0        ; address, where the kernel sees fit
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_SHARED ; flags
        mov     dword [block + 16], 3   ; descriptor, the point of the case
        mov     dword [block + 20], 0   ; offset in bytes

.next:
        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        inc     dword [block + 16]
        cmp     dword [block + 16], 10
        jbe     .next
case_end

        string  directory, "."
        string  null, "/dev/null"
        string  own_status, "/proc/self/status"
        words   local_stream, AF_UNIX, SOCK_STREAM, 0
        variable pipe_ends, 2
        variable block, 6
