; verdict/child-escapes - a child in a session of its own outlives the program.
;
; The parent waits for the first byte of its child, which so lives when the parent ends.

%include "case.inc"

case_begin
        mov     eax, 42                 ; pipe
        mov     ebx, ends               ; descriptors, where the two go
        int     80h
        mov     eax, 2                  ; fork
        int     80h
        test    eax, eax
        jnz     .parent
        mov     eax, 66                 ; setsid
        int     80h
        mov     eax, 4                  ; write
        mov     ebx, [ends + 4]         ; descriptor
        mov     ecx, ends               ; buffer
        mov     edx, 1                  ; length
        int     80h
.again:
        mov     eax, 29                 ; pause
        int     80h
        jmp     .again

.parent:
        mov     eax, 3                  ; read
        mov     ebx, [ends]             ; descriptor
        mov     ecx, byte_read          ; buffer
        mov     edx, 1                  ; length
        int     80h
        value   answer, 42
case_end

        variable ends, 2
        variable byte_read
