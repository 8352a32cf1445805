; mks/past-the-end-far - the end of a file is found in 64 bits, also where offset and length pass 2^44.
;
; data: 4 GiB + 8192 bytes, one hole
;
; The file is two pages longer than 4 GiB.  The last range is the last page that mmap2 can name and
; one behind it.

%include "case.inc"
%include "mks.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY | O_LARGEFILE ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 100001h            ; offset in 4096-byte units, its last page
        call    mks_mmap
        report  mks_mmap

        mov     ebx, 51000000h          ; address
        mov     ecx, 2 * 4096           ; length, a page more
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 100001h            ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        mov     ebx, 51000000h          ; address
        mov     ecx, 2 * 4096           ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0ffffffffh         ; offset in 4096-byte units, the last
        call    mks_mmap
        report  mks_mmap
case_end

        string  data, "data"
        variable fd
