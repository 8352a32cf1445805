; entry/from-64-bit-code - int 80h in 64-bit code reaches mmap2 just as well.
;
; On an x86-64 kernel every 32-bit program can go on in 64-bit code: a far jump to the
; selector 33h does it, and what follows is what nasm -f elf64 would make of it.  int 80h enters
; as from a 64-bit program, but the process stays a 32-bit one; for one that is 64-bit altogether
; see entry/from-64-bit-program.

%include "case.inc"

case_begin
        maps    before

        jmp     33h:.code64             ; __USER_CS, the code segment of 64-bit programs

bits 64
.code64:
        mov     esp, esp                ; the upper half of rsp becomes 0
        mov     eax, 192                ; mmap2
        mov     ebx, 59000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        push    23h                     ; __USER32_CS
        push    .code32
        o64     retf

bits 32
.code32:
        report  mmap2, elsewhere

        maps    after
case_end
