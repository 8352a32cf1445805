; entry/from-compat-code - int 80h in 32-bit code of a 64-bit program is the call of a 32-bit one.
;
; program: 4096 bytes, all 0, mode 0755
; answer: 4096 bytes, all 'A'
;
; As entry/from-64-bit-program, but in front of the call the program goes on in 32-bit code: a far
; return to the selector 23h does it.  Its stack lies above 4 GiB, where 32-bit code can not reach
; it: the far jump back needs none, and the area that the call found is the stack from then on.
; ds is 0 in a 64-bit program, and 32-bit code reaches nothing by that on a processor (QEMU lets it):
; the store goes by ss.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, program            ; path
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open
        mov     [fd], eax

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, image              ; buffer
        mov     edx, image_end - image  ; length
        int     80h
        premise write, image_end - image

        mov     eax, 6                  ; close
        mov     ebx, [fd]               ; descriptor
        int     80h
        premise close

        mov     eax, 5                  ; open
        mov     ebx, answer             ; path
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        mov     eax, 11                 ; execve
        mov     ebx, program            ; path
        mov     ecx, arguments          ; arguments
        mov     edx, 0                  ; environment, none
        int     80h
        premise execve

.parent:
        mov     eax, 7                  ; waitpid
        mov     ebx, -1                 ; process, any child
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid
        ended   child, [child_status]

        file_bytes "answer", 0, 1       ; lowest byte of eax
        file_bytes "answer", 8, 1       ; what the program has stored there
case_end

        string  program, "program"
        string  answer, "answer"
        words   arguments, program, 0
        variable fd
        words   child_status, -1        ; waitpid has not filled it in

        section .rodata
image:
        db      7fh, "ELF", 2, 1, 1, 0  ; 64 bits, least byte first
        dq      0
        dw      2, 62                   ; ET_EXEC, EM_X86_64
        dd      1                       ; EV_CURRENT
        dq      400000h + .code64 - image ; where it starts
        dq      64                      ; program headers: right behind this one
        dq      0                       ; section headers: none
        dd      0                       ; flags
        dw      64, 56, 1, 0, 0, 0      ; sizes and counts of headers

        dd      1, 5                    ; PT_LOAD, PF_R + PF_X
        dq      0, 400000h, 400000h     ; the file's first byte is at 400000h
        dq      image_end - image, image_end - image
        dq      1000h                   ; alignment

bits 64
.code64:
        push    23h                     ; __USER32_CS
        push    400000h + .code32 - image
        o64     retf

bits 32
.code32:
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        mov     byte [ss:eax], 'm'      ; into the area, or there is none
        jmp     33h:400000h + .again64 - image ; __USER_CS

bits 64
.again64:
        mov     eax, eax                ; the upper half of rax is nobody's
        lea     rsp, [rax + 4096]
        push    rax
        mov     eax, 1                  ; write in the table of x86-64
        mov     edi, 3                  ; descriptor
        mov     rsi, rsp                ; bytes
        mov     edx, 8                  ; count
        syscall
        mov     eax, 1                  ; write
        pop     rsi                     ; bytes, in the area
        mov     edx, 1                  ; count
        syscall
        mov     eax, 60                 ; exit in the table of x86-64
        mov     edi, 0                  ; status
        syscall
image_end:
