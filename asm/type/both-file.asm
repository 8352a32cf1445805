; type/both-file - MAP_SHARED and MAP_PRIVATE together are type 3, a shared mapping of a file since Linux 4.15.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The bits do not add up: 3 was EINVAL until 4.15 made it MAP_SHARED_VALIDATE, which is
; MAP_SHARED with a check of the flags.  No kernel takes it for a private mapping.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_PRIVATE ; flags, 3 = MAP_SHARED_VALIDATE
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        poke    [area], 'v', 5          ; sixth byte of the file
        file_bytes "data", 4, 3         ; the fifth of the file to the seventh
case_end

        string  data, "data"
        variable fd
        variable area
