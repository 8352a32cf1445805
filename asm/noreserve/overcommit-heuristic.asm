; noreserve/overcommit-heuristic - overcommit mode 0 refuses 1 GiB on a machine with less memory, ENOMEM; MAP_NORESERVE lifts that.
;
; user: root
;
; The mode refuses only what could never be had: more than memory and swap together in
; one request.  It writes a sysctl of the whole system, so it needs a machine of its
; own, with less than 1 GiB of memory.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, overcommit         ; path, /proc/sys/vm/overcommit_memory
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [old], eax

        mov     eax, 3                  ; read
        mov     ebx, [old]              ; descriptor
        mov     ecx, before             ; buffer, what is to be put back
        mov     edx, 1                  ; length
        int     80h
        report  read

        mov     eax, 5                  ; open
        mov     ebx, overcommit         ; path, again: a sysctl heeds a write at its start only
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [new], eax

        mov     eax, 4                  ; write
        mov     ebx, [new]              ; descriptor
        mov     ecx, heuristic          ; buffer, mode 0
        mov     edx, 1                  ; length
        int     80h
        report  write

        file_bytes "/proc/sys/vm/overcommit_memory", 0, 1 ; the mode, now 0

        mov     eax, 192                ; mmap2
        mov     ebx, 20000000h          ; address, a free hint
        mov     ecx, 40000000h          ; length, 1 GiB
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 20000000h          ; address, a free hint
        mov     ecx, 40000000h          ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 5                  ; open
        mov     ebx, overcommit         ; path, once more
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [back], eax

        mov     eax, 4                  ; write
        mov     ebx, [back]             ; descriptor
        mov     ecx, before             ; buffer, as it was
        mov     edx, 1                  ; length
        int     80h
        report  write
case_end

        string  overcommit, "/proc/sys/vm/overcommit_memory"
        string  heuristic, "0"
        variable old
        variable before
        variable new
        variable back
