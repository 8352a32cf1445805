; msync/sync - msync(MS_SYNC) of a shared mapping succeeds and the store is in the file.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; It waits until the page is on the device, where the file system has one; what read(2)
; gives is the same before it.

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
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte of the file

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC            ; flags, the point of the case
        int     80h
        report  msync

        peek    50000000h               ; the same byte
        file_bytes "data", 0, 2         ; the same byte of the file, and the next
case_end

        string  data, "data"
        variable fd
