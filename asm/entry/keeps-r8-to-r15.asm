; entry/keeps-r8-to-r15 - int 80h in 64-bit code gives back the registers that only 64-bit code has.
;
; The far jump is explained in entry/from-64-bit-code.  Both halves of each register are looked at:
; the lower one is its number, the upper one sixteen times that.  Before 4.17 r8 to r11 were 0
; afterwards.

%include "case.inc"

case_begin
        jmp     33h:.code64             ; __USER_CS, the code segment of 64-bit programs

bits 64
.code64:
        mov     esp, esp                ; the upper half of rsp becomes 0
        mov     r8, 8000000008h
        mov     r9, 9000000009h
        mov     r10, 0a00000000ah
        mov     r11, 0b00000000bh
        mov     r12, 0c00000000ch
        mov     r13, 0d00000000dh
        mov     r14, 0e00000000eh
        mov     r15, 0f00000000fh
        mov     eax, 192                ; mmap2
        mov     ebx, 59000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        mov     [kept + 0], r8
        mov     [kept + 8], r9
        mov     [kept + 16], r10
        mov     [kept + 24], r11
        mov     [kept + 32], r12
        mov     [kept + 40], r13
        mov     [kept + 48], r14
        mov     [kept + 56], r15
        push    23h                     ; __USER32_CS
        push    .code32
        o64     retf

bits 32
.code32:
        report  mmap2, elsewhere
        value   r8_lower, [kept + 0]
        value   r8_upper, [kept + 4]
        value   r9_lower, [kept + 8]
        value   r9_upper, [kept + 12]
        value   r10_lower, [kept + 16]
        value   r10_upper, [kept + 20]
        value   r11_lower, [kept + 24]
        value   r11_upper, [kept + 28]
        value   r12_lower, [kept + 32]
        value   r12_upper, [kept + 36]
        value   r13_lower, [kept + 40]
        value   r13_upper, [kept + 44]
        value   r14_lower, [kept + 48]
        value   r14_upper, [kept + 52]
        value   r15_lower, [kept + 56]
        value   r15_upper, [kept + 60]
case_end

        variable kept, 16
