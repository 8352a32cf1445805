; precedence/lock-limit-before-access - EAGAIN for MAP_LOCKED precedes EACCES for the descriptor.
;
; user: nobody
; data: 4096 bytes, all 'A'
; RLIMIT_MEMLOCK: 4096 bytes
;
; The limit is asked before do_mmap looks at the file at all (mlock_future_check).

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length, one page more than may be locked
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_LOCKED ; flags, EAGAIN by itself
        mov     edi, [fd]               ; descriptor, EACCES by itself
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  data, "data"
        variable fd
