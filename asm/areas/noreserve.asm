; areas/noreserve - a MAP_NORESERVE mapping stays apart from a like one without it.
;
; It is a flag of the area, and only areas with the same flags are joined.  Nothing in maps tells
; the two lines apart; only smaps does.  With vm.overcommit_memory 2 the flag is ignored.
;
;   before   [rw-p]......   50000000h
;   mmap2          <rw-p>   MAP_NORESERVE
;   after    [rw-p][rw-p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, right behind the first
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE ; flags, the point
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
        smaps   first, 50000000h, "VmFlags.nr"
        smaps   second, 50001000h, "VmFlags.nr"
case_end
