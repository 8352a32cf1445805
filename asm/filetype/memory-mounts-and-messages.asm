; filetype/memory-mounts-and-messages - /proc/self/mem, /proc/self/mounts and /dev/kmsg can not be mapped: ENODEV.
;
; user: root
;
; Their file operations have no mmap (proc_mem_operations, proc_mounts_operations, kmsg_fops).

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, mem_file           ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [mem], eax

        mov     eax, 5                  ; open
        mov     ebx, mounts_file        ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [mounts], eax

        mov     eax, 5                  ; open
        mov     ebx, kmsg_file          ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [kmsg], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [mem]              ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [mem]              ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [mounts]           ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [mounts]           ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [kmsg]             ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [kmsg]             ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  mem_file, "/proc/self/mem"
        string  mounts_file, "/proc/self/mounts"
        string  kmsg_file, "/dev/kmsg"
        variable mem
        variable mounts
        variable kmsg
