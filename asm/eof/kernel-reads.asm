; eof/kernel-reads - write(2) from a page behind the end of a mapped file is EFAULT and no signal.
;
; data: 5000 bytes, page n filled with 'A' + n
; sink: 16 bytes, all 0
;
; The kernel's own access faults the same way, and its copy ends there.  The byte before the end
; is good.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 5                  ; open
        mov     ebx, sink_path          ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [sink], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     esi, [area]
        lea     edi, [esi + 8192]
        mov     [behind], edi
        lea     edi, [esi + 4999]
        mov     [last], edi

        mov     eax, 4                  ; write
        mov     ebx, [sink]             ; descriptor
        mov     ecx, [behind]           ; buffer, behind the end
        mov     edx, 1                  ; length
        int     80h
        report  write

        mov     eax, 4                  ; write
        mov     ebx, [sink]             ; descriptor
        mov     ecx, [last]             ; buffer, the last of the file
        mov     edx, 1                  ; length
        int     80h
        report  write

        file_bytes "sink", 0, 2         ; first byte that was written, and the next one
case_end

        string  data, "data"
        string  sink_path, "sink"
        variable fd
        variable sink
        variable area
        variable behind
        variable last
