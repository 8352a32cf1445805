; A thread on a stack of its own: mmap2, clone, and a futex that is a spin.
        BITS    32
        GLOBAL  _start
STACK_SIZE      EQU     4096 * 4
CLONE_ALL       EQU     0x00010f00      ; VM, FS, FILES, SIGHAND, THREAD
        SECTION .data
done:   DD      0
        SECTION .text
_start: MOV     EAX, 192
        MOV     EBX, 0
        MOV     ECX, STACK_SIZE
        MOV     EDX, 3
        MOV     ESI, 0x20022            ; MAP_STACK
        MOV     EDI, -1
        MOV     EBP, 0
        INT     0x80
        CMP     EAX, 0xFFFFF000
        JA      fail
        LEA     ECX, [EAX + STACK_SIZE - 4]
        MOV     DWORD [ECX], worker
        MOV     EBX, CLONE_ALL
        XOR     EDX, EDX
        XOR     ESI, ESI
        XOR     EDI, EDI
        MOV     EAX, 120
        INT     0x80
        TEST    EAX, EAX
        JS      fail
        JZ      begin
again:  MOV     EAX, 158                ; sched_yield
        INT     0x80
        CMP     DWORD [done], 1
        JNE     again
        MOV     EAX, 252
        XOR     EBX, EBX
        INT     0x80
begin:  RET                             ; to worker
worker: MOV     EAX, 192
        MOV     EBX, 0x50000000
        MOV     ECX, 8192
        MOV     EDX, 1
        MOV     ESI, 0x22
        MOV     EDI, -1
        XOR     EBP, EBP
        INT     0x80
        CMP     EAX, 0xFFFFF000
        JA      fail
        MOV     DWORD [done], 1
        MOV     EAX, 1
        XOR     EBX, EBX
        INT     0x80
fail:   MOV     EAX, 252
        MOV     EBX, 1
        INT     0x80
