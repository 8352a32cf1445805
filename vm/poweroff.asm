; poweroff.asm - an init that only says that it is there, on the port of the results if there is
; one, and powers off: what a boot alone costs (tools/bench-vm).
	bits 32

	section .text
	global _start
_start:
	mov eax, 21		; mount("", "/dev", "devtmpfs", 0, NULL)
	mov ebx, nothing
	mov ecx, folder
	mov edx, type
	xor esi, esi
	xor edi, edi
	int 80h
	mov eax, 5		; open("/dev/ttyS1", O_WRONLY | O_NOCTTY)
	mov ebx, port
	mov ecx, 401q
	int 80h
	mov ebx, eax
	mov eax, 4		; write
	mov ecx, words
	mov edx, words.end - words
	int 80h
	mov eax, 54		; ioctl(TCSBRK, 1): until all of it has left
	mov ecx, 5409h
	mov edx, 1
	int 80h
	; reboot(LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2, LINUX_REBOOT_CMD_POWER_OFF)
	mov eax, 88
	mov ebx, 0xfee1dead
	mov ecx, 672274793
	mov edx, 0x4321fedc
	int 80h
.wait:
	mov eax, 29		; pause
	int 80h
	jmp .wait

	section .rodata
nothing: db 0
folder:	db "/dev", 0
type:	db "devtmpfs", 0
port:	db "/dev/ttyS1", 0
words:	db "wire 1", 10, "target 6.1.0 i686 native nx root vm tmpfs", 10, "end 0.1", 10
.end:

	section .note.GNU-stack noalloc noexec nowrite progbits
