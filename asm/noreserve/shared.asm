; noreserve/shared - MAP_NORESERVE is taken with MAP_SHARED too, for anonymous memory and for a file.
;
; data: 4096 bytes, all 'A'
;
; It is said to be for use with MAP_PRIVATE, but nothing asks for that.  With
; vm.overcommit_memory 2, which is not the default, the kernel does not heed the flag:
; see noreserve/overcommit-never.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   anonymous, 50000000h, "VmFlags.nr VmFlags.sh"

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_NORESERVE ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   file, 68000000h, "VmFlags.nr VmFlags.sh"
        poke    68000000h, 'n'          ; first byte of the file
        file_bytes "data", 0, 2         ; the same byte of the file, and the next
case_end

        string  data, "data"
        variable fd
