; maps-text/flags - VmFlags tells write without read as it was asked for, and a shared area of a read-only file as not shared.
;
; data: 4096 bytes, all 'A'
;
; rd wr ex is what may be done, mr mw me what mprotect could allow.  A mapping that can never be
; written is kept as a private one (sh goes), but ms stays.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_WRITE         ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   write_alone, 50000000h, "VmFlags.rd VmFlags.wr VmFlags.ex VmFlags.sh VmFlags.mr VmFlags.mw VmFlags.me VmFlags.ms"

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   read_only_file, 60000000h, "VmFlags.rd VmFlags.wr VmFlags.sh VmFlags.mr VmFlags.mw VmFlags.ms"

        mov     eax, 192                ; mmap2
        mov     ebx, 70000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   none_shared, 70000000h, "VmFlags.rd VmFlags.wr VmFlags.sh VmFlags.mr VmFlags.mw VmFlags.ms"
case_end

        string  data, "data"
        variable fd
