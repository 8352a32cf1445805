; wrapper/errno-on-success - success leaves errno as it was: it tells nothing unless MAP_FAILED was returned.
;
; What a C library makes of eax is spelt out as in wrapper/failure.  The errno of an earlier failure
; is still there.

%include "case.inc"

case_begin
        mov     dword [errno], 33       ; EDOM, from an earlier failure

        mov     eax, 192                ; mmap2
        mov     ebx, 62000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        cmp     eax, -4095              ; unsigned: the lowest error
        jb      .success
        neg     eax
        mov     [errno], eax
        mov     eax, -1
.success:
        value   returned, eax
        value   errno, [errno]
case_end

        variable errno
