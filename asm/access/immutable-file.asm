; access/immutable-file - A file that became immutable can be mapped shared and stored to by a descriptor that was open for writing.
;
; user: root
; data: 4096 bytes, all 'A'
;
; The mark keeps from opening a file for writing, and mmap2 looks at the descriptor.

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
        mov     edx, attributes         ; argument, FS_IMMUTABLE_FL
        int     80h
        premise ioctl

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [writer]           ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte of the file

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [reader]           ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 70000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [reader]           ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    70000000h               ; first byte of the file

        mov     eax, 54                 ; ioctl
        mov     ebx, [reader]           ; descriptor
        mov     ecx, 40046602h          ; request, FS_IOC_SETFLAGS
        mov     edx, no_attributes      ; argument, none
        int     80h
        premise ioctl
case_end

        words   attributes, 10h
        words   no_attributes, 0

        string  data, "data"
        variable writer
        variable reader
