; mprotect/shared-readwrite - what O_RDWR mapped shared becomes writable, without its descriptor.
;
; data: 4096 bytes, all 'A'
;
; The area has had VM_MAYWRITE since mmap2, when the descriptor was asked, and it keeps the file
; open by itself.

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
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, 6                  ; close
        mov     ebx, [fd]               ; descriptor
        int     80h
        report  close

        mov     eax, 125                ; mprotect
        mov     ebx, [area]             ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, the point of the case
        int     80h
        report  mprotect

        poke    [area], 'x'             ; first byte of the file
        file_bytes "data", 0, 2         ; the same byte, and the next
case_end

        string  data, "data"
        variable fd
        variable area
