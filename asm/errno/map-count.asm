; errno/map-count - too many areas is ENOMEM on Linux, not EMFILE: the limit is vm.max_map_count, 65530 by default.
;
; The number of areas is compared with the limit before a new one is made, so that a process may
; have one more than it says, and one that gives an area back may map again.  The limit is lowered
; to 1000 first, for 65530 areas take a while.  It is a sysctl of the whole system: hence a machine
; of its own.

%include "case.inc"

case_begin
        file_bytes "/proc/sys/vm/max_map_count", 0, 6 ; the limit, in digits

; The limit is kept for the end, and lowered.
        mov     eax, 5                  ; open
        mov     ebx, limit              ; path, /proc/sys/vm/max_map_count
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [reader], eax

        mov     eax, 3                  ; read
        mov     ebx, [reader]           ; descriptor
        mov     ecx, before             ; buffer, what is to be put back
        mov     edx, 6                  ; length
        int     80h
        report  read

        mov     eax, 5                  ; open
        mov     ebx, limit              ; path, again: a sysctl heeds a write at its start only
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [writer], eax

        mov     eax, 4                  ; write
        mov     ebx, [writer]           ; descriptor
        mov     ecx, lower              ; buffer, 1000
        mov     edx, 4                  ; length
        int     80h
        report  write

; Every second page of an area gets another protection, which makes two areas more, until that is
; ENOMEM.
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 400000h            ; length, 4 MiB
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS | MAP_NORESERVE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     dword [page], 50001000h
.split:
        mov     eax, 125                ; mprotect
        mov     ebx, [page]             ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        add     dword [page], 2 * 4096
        test    eax, eax
        jz      .split

; Single pages that do not touch make one area more each, until that is ENOMEM too.
        mov     dword [page], 20000000h
.map:
        mov     eax, 192                ; mmap2
        mov     ebx, [page]             ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        add     dword [page], 2 * 4096
        cmp     eax, -4095
        jb      .map

; One more is refused, and is not when another has gone.
        mov     eax, 192                ; mmap2
        mov     ebx, 30000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 91                 ; munmap
        mov     ebx, 20000000h          ; address, an area of one page
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 192                ; mmap2
        mov     ebx, 30000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

; The limit as it was.
        mov     eax, 5                  ; open
        mov     ebx, limit              ; path, once more
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [restorer], eax

        mov     eax, 4                  ; write
        mov     ebx, [restorer]         ; descriptor
        mov     ecx, before             ; buffer, as it was
        mov     edx, 6                  ; length
        int     80h
        report  write
case_end

        string  limit, "/proc/sys/vm/max_map_count"
        string  lower, "1000"
        variable reader
        variable before, 2
        variable writer
        variable page
        variable restorer
