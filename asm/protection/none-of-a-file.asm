; protection/none-of-a-file - A file mapped with PROT_NONE can not be touched, shared or private.
;
; data: 4096 bytes, all 'A'
;
; The fault looks at the rights of the area before it asks for the page of the file (access_error).

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
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 54000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    50000000h               ; shared
        poke    50000000h, 'x'          ; shared
        peek    54000000h               ; private
        poke    54000000h, 'x'          ; private
        file_bytes "data", 0, 1         ; the file
case_end

        string  data, "data"
        variable fd
