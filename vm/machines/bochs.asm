; bochs.asm - the ROM of the machine bochs: from the reset into the kernel that lies in memory.
;
; At 100000h are the kernel's parameters, at 110000h its code, and before that a word that is taken
; away with the first boot: by the second reset a kernel has ended the machine.

PARAMETERS equ  100000h
RAMDISK equ     218h            ; of the parameters: where the initrd is, and behind it how long
FRESH   equ     10f000h         ; where that word lies
KERNEL  equ     110000h
SHUTDOWN equ    8900h           ; the port by which Bochs is told to end
ROM     equ     0f0000h

        bits    16
        org     0
start:  cli
        cs lgdt [table]
        mov     eax, cr0
        or      al, 1
        mov     cr0, eax
        jmp     dword CODE:ROM + flat

        bits    32
flat:   mov     eax, DATA
        mov     ds, eax
        mov     es, eax
        mov     ss, eax
        ; Bochs 2.7 has memory in blocks of 128 KiB, in the order in which they are used first, and
        ; has read the image as if they lay in the order of their addresses: now they do.
        mov     esi, PARAMETERS
        mov     edx, [esi + RAMDISK]
        add     edx, [esi + RAMDISK + 4]
block:  mov     al, [esi]
        add     esi, 20000h
        cmp     esi, edx
        jb      block
        cmp     dword [FRESH], "boot"
        jne     again
        xor     ebx, ebx        ; the 32-bit boot protocol wants these zero
        xor     ebp, ebp
        xor     edi, edi
        mov     [FRESH], ebx
        mov     esi, PARAMETERS
        mov     eax, KERNEL
        jmp     eax

again:  mov     dx, SHUTDOWN
        mov     esi, ROM + end
        mov     ecx, 8
        cld
.next:  lodsb
        out     dx, al
        loop    .next
        hlt
end:    db      "Shutdown"

        align   8
table_start:
        dq      0, 0
CODE    equ     $ - table_start
        dq      0cf9b000000ffffh
DATA    equ     $ - table_start
        dq      0cf93000000ffffh
table:  dw      $ - table_start - 1
        dd      ROM + table_start

        times   0fff0h - ($ - $$) db 0
        bits    16
        jmp     0f000h:start
        times   10000h - ($ - $$) db 0
