; truncate/grow-over-store - what was stored behind the end is in the file when tmpfs lets it grow over that place.
;
; data: 100 bytes, all 'A'
;
; A file that grows gets a new end in its inode.  Some file systems also clear the rest of the page
; with the old end; tmpfs looks at pages only when a file shrinks.

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
        mov     ecx, 4096               ; length, the page of the file
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 'x', 200        ; 100 bytes behind the end
        file_bytes "data", 99, 3        ; the last of the file, and two behind it

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length, low half: to the end of the page
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        file_bytes "data", 199, 3       ; the stored byte between its neighbours
case_end

        string  data, "data"
        variable fd
        variable area
