; wrapper/two-to-the-44 - mmap64() refuses an offset of 2^44 or more with EINVAL: no page number of 32 bits has it.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; glibc tests it before the call (MMAP_OFF_HIGH_MASK); here the test is spelt out.  Shifted without
; it, 2^44 would be page 0: no error, but the wrong bytes.  A negative offset has the high bits
; set as well.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, -22                ; EINVAL, if it is refused
        test    dword [offset + 4], 0fffff000h ; bits 44 to 63
        jnz     .refused

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units, what the shift leaves
        int     80h
        report  mmap2

.refused:
        value   eax, eax

        mov     eax, -22                ; EINVAL, if it is refused
        test    dword [negative + 4], 0fffff000h ; bits 44 to 63
        jnz     .refused_too

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, -1                 ; offset in 4096-byte units, what the shift leaves
        int     80h
        report  mmap2

.refused_too:
        value   eax, eax

        maps    after
case_end

        string  data, "data"
        words   offset, 0, 1000h
        words   negative, -4096, -1
        variable fd
