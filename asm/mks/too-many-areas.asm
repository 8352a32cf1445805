; mks/too-many-areas - too many areas are EMFILE; Linux says ENOMEM for them as well.
;
; As errno/map-count: every second page of a large area is given another protection until no more
; of that is possible, then single pages are mapped until that is not possible either.  The limit
; is lowered first, to 1000; that needs a machine of its own.

%include "case.inc"
%include "mks.inc"

case_begin
        file_bytes "/proc/sys/vm/max_map_count", 0, 6 ; the limit of the machine, as it was

        mov     eax, 5                  ; open
        mov     ebx, limit              ; path, /proc/sys/vm/max_map_count
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [old], eax

        mov     eax, 3                  ; read
        mov     ebx, [old]              ; descriptor
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
        mov     [new], eax

        mov     eax, 4                  ; write
        mov     ebx, [new]              ; descriptor
        mov     ecx, lower              ; buffer, 1000
        mov     edx, 4                  ; length
        int     80h
        report  write

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

        mov     ebx, 30000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        mov     eax, 192                ; mmap2
        mov     ebx, 30000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 5                  ; open
        mov     ebx, limit              ; path, once more
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [back], eax

        mov     eax, 4                  ; write
        mov     ebx, [back]             ; descriptor
        mov     ecx, before             ; buffer, as it was
        mov     edx, 6                  ; length
        int     80h
        report  write
case_end

        string  limit, "/proc/sys/vm/max_map_count"
        string  lower, "1000"
        variable old
        variable before, 2
        variable new
        variable page
        variable back
