; entry/upper-halves - int 80h in 64-bit code ignores the upper halves of the registers.
;
; The far jump is explained in entry/from-64-bit-code.  Every register carries its argument in
; the lower half and something else in the upper one, which a 64-bit call would take for part of
; it.  rax comes back as a whole: its upper half is 0, not what was loaded.

%include "case.inc"

case_begin
        maps    before

        jmp     33h:.code64             ; __USER_CS, the code segment of 64-bit programs

bits 64
.code64:
        mov     esp, esp                ; the upper half of rsp becomes 0
        mov     rax, 1000000c0h         ; mmap2
        mov     rbx, 25a000000h         ; address
        mov     rcx, 300001000h         ; length
        mov     rdx, 400000001h         ; prot, PROT_READ
        mov     rsi, 500000032h         ; flags, MAP_PRIVATE + MAP_ANONYMOUS + MAP_FIXED
        mov     rdi, 6ffffffffh         ; descriptor, none
        mov     rbp, 700000000h         ; offset in 4096-byte units
        int     80h
        mov     [result], rax
        push    23h                     ; __USER32_CS
        push    .code32
        o64     retf

bits 32
.code32:
        report  mmap2, elsewhere
        value   upper_half, [result + 4]

        maps    after
case_end

        variable result, 2
