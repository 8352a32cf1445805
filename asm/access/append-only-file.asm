; access/append-only-file - Of a file that is append-only a descriptor that may write is EACCES with MAP_SHARED, even to read.
;
; user: root
; data: 4096 bytes, all 'A'
;
; The mark was set when the file was open for writing already.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [writer], eax

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [reader], eax

        mov     eax, 54                 ; ioctl
        mov     ebx, [reader]           ; descriptor
        mov     ecx, 40046602h          ; request, FS_IOC_SETFLAGS
        mov     edx, attributes         ; argument, FS_APPEND_FL
        int     80h
        premise ioctl

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [writer]           ; descriptor, that may write
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [reader]           ; descriptor, that may not
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [writer]           ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    60000000h, 'x'          ; first byte of a copy

        mov     eax, 54                 ; ioctl
        mov     ebx, [reader]           ; descriptor
        mov     ecx, 40046602h          ; request, FS_IOC_SETFLAGS
        mov     edx, no_attributes      ; argument, none
        int     80h
        premise ioctl
case_end

        words   attributes, 20h
        words   no_attributes, 0

        string  data, "data"
        variable writer
        variable reader
