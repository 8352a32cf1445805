; layout/differs-after-exec - With randomisation a program that is started again finds other places.
;
; data: empty
;
; Eight runs, each an execve of the one before. The base is shifted by up to 255 pages: that all
; eight agree comes about once in 2^56 times. In a machine of its own, where nobody has switched
; randomisation off.

%include "case.inc"

case_begin .again
.again:
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR | O_APPEND  ; flags
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

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, area               ; buffer
        mov     edx, 4                  ; length
        int     80h
        premise write, 4

        mov     eax, 180                ; pread64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, places             ; buffer, those of all runs
        mov     edx, 32                 ; length, of eight
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pread64
        cmp     eax, 32
        je      .all

        mov     eax, 11                 ; execve
        mov     ebx, self               ; path
        mov     ecx, again_arguments    ; arguments
        mov     edx, 0                  ; environment, none
        int     80h
        premise execve
.all:
        mov     eax, [places]
        mov     ecx, 7                  ; others
        mov     edx, 0                  ; one that differs?
.compare:
        cmp     eax, [places + 4 * ecx]
        setne   bl
        or      dl, bl
        loop    .compare
        value   differ, edx
case_end

        string  self, "/proc/self/exe"
        string  data, "data"
        words   again_arguments, self, self, 0
        variable fd
        variable area
        variable places, 8
