/* By the vDSO, as glibc does it: AT_SYSINFO's __kernel_vsyscall.  Intel syntax. */
#define MMAP2 192
	.intel_syntax noprefix
	.globl _start
	.text
_start:	mov eax, [esp]
	lea esi, [esp + eax * 4 + 8]
1:	lodsd				/* the environment */
	test eax, eax
	jnz 1b
2:	lodsd				/* the auxiliary vector */
	mov ecx, eax
	lodsd
	cmp ecx, 32			/* AT_SYSINFO */
	jne 2b
	mov vsyscall, eax
	mov eax, MMAP2
	xor ebx, ebx
	mov ecx, 4096
	mov edx, 1
	mov esi, 0x22
	or edi, -1
	xor ebp, ebp
	call dword ptr vsyscall
	cmp eax, 0xfffff000
	ja 3f
	xor ebx, ebx
	jmp 4f
3:	mov ebx, 1
4:	mov eax, 1
	int 0x80
	.bss
vsyscall: .long 0
