; layout/stack-limit-moves-the-place - A stack limit that is 256 MiB larger moves the place down by as much.
;
; data: 4096 bytes, all 0
; RLIMIT_STACK: 256 MiB, at most unlimited
; persona: ADDR_NO_RANDOMIZE
;
; From 256 MiB to 512 MiB: the whole limit is kept free below the end of the task (mmap_base).

%include "case.inc"

case_begin .again
        call    place

        mov     eax, 181                ; pwrite64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, area               ; buffer, the address for the program that comes
        mov     edx, 4                  ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 4

        mov     eax, 75                 ; setrlimit
        mov     ebx, RLIMIT_STACK       ; resource
        mov     ecx, limit              ; limits, soft and hard
        int     80h
        premise setrlimit

        mov     eax, 11                 ; execve
        mov     ebx, self               ; path
        mov     ecx, again_arguments    ; arguments
        mov     edx, 0                  ; environment, none
        int     80h
        premise execve

.again:
        call    place

        mov     eax, 180                ; pread64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, earlier            ; buffer
        mov     edx, 4                  ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pread64, 4

        mov     eax, [earlier]
        sub     eax, [area]
        value   lower, eax
case_end

        string  self, "/proc/self/exe"
        string  data, "data"
        words   again_arguments, self, self, 0
        words   limit, 536870912, -1
        variable fd
        variable area
        variable earlier

; Opens the file, and lets the kernel choose a place.
place:
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 65536              ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        premise mmap2
        mov     [area], eax
        ret
