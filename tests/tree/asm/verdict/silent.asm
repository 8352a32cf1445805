; verdict/silent - the program says nothing.
;
; What the frame has said is taken back: the report ends where the descriptor stands.

%include "case.inc"

case_begin
        mov     eax, 19                 ; lseek
        mov     ebx, 1                  ; descriptor
        mov     ecx, 0                  ; offset
        mov     edx, 0                  ; whence, SEEK_SET
        int     80h
        mov     eax, 1                  ; exit
        mov     ebx, 0                  ; status
        int     80h
case_end
