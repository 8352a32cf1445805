; flags/shared-each-bit - with MAP_SHARED unknown flags are ignored, bit by bit.
;
; data: 4096 bytes, all 'A'
; RLIMIT_MEMLOCK: 65536 bytes
;
; This is why MAP_SHARED_VALIDATE had to be invented: type/validate-each-bit asks the
; same of it.  On a file system with DAX also MAP_SYNC is refused, by its driver.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     dword [bit], MAP_32BIT
        mov     dword [place], 50000000h

.next:
        mov     eax, [bit]
        or      eax, MAP_SHARED
        mov     [flags], eax

        mov     eax, 192                ; mmap2
        mov     ebx, [place]            ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, [flags]            ; flags, the type and one bit
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        add     dword [place], 2 * 4096
        shl     dword [bit], 1
        jnz     .next
case_end

        string  data, "data"
        variable fd
        variable bit
        variable place
        variable flags
