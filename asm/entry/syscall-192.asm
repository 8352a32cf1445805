; entry/syscall-192 - 192 through the 64-bit syscall instruction is another call: lgetxattr.
;
; x86-64 has a table of its own.  lgetxattr takes the path in rdi, so with the path of a missing
; file it answers ENOENT, and maps nothing.  The far jump is explained in entry/from-64-bit-code.

%include "case.inc"

case_begin
        maps    before

        jmp     33h:.code64             ; __USER_CS, the code segment of 64-bit programs

bits 64
.code64:
        mov     esp, esp                ; the upper half of rsp becomes 0
        mov     eax, 192                ; lgetxattr in the table of x86-64
        mov     edi, missing            ; path
        mov     esi, attribute          ; name
        mov     edx, 0                  ; value, not wanted
        mov     r10d, 0                 ; its size
        syscall
        push    23h                     ; __USER32_CS
        push    .code32
        o64     retf

bits 32
.code32:
        value   eax, eax

        maps    after
case_end

        string  missing, "missing"
        string  attribute, "user.missing"
