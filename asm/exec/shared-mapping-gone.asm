; exec/shared-mapping-gone - execve leaves nothing of a shared mapping but what was stored in the file.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Of the old address space only the file outlives execve, with the page that was stored to.  It
; starts this program once more, in the same process; it goes on at again.

%include "case.inc"

case_begin .again
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte of the area

        mov     eax, 11                 ; execve
        mov     ebx, self               ; path
        mov     ecx, again_arguments    ; arguments
        mov     edx, 0                  ; environment, none
        int     80h
        premise execve

.again:
        peek    50000000h               ; where the area was
        file_bytes "data", 0, 2         ; the same byte in the file, and the next one
case_end

        string  data, "data"
        string  self, "/proc/self/exe"
        variable fd
        words   again_arguments, self, self, 0
