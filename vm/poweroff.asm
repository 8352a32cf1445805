; poweroff.asm - an init that only powers off: what a boot alone costs (tools/bench-vm).
; reboot(LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2, LINUX_REBOOT_CMD_POWER_OFF)
	bits 32

	section .text
	global _start
_start:
	mov eax, 88
	mov ebx, 0xfee1dead
	mov ecx, 672274793
	mov edx, 0x4321fedc
	int 80h
.wait:
	mov eax, 29		; pause
	int 80h
	jmp .wait

	section .note.GNU-stack noalloc noexec nowrite progbits
