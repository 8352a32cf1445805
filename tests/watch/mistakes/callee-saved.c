/* A function in assembly that C calls, and that does not give ebx back. */
void *map(unsigned int length);
__asm__(".globl map\n"
	"map:	pushl	%esi\n"
	"	pushl	%edi\n"
	"	pushl	%ebp\n"
	"	movl	16(%esp), %ecx\n"
	"	movl	$192, %eax\n"
	"	movl	$0, %ebx\n"
	"	movl	$3, %edx\n"
	"	movl	$0x22, %esi\n"
	"	movl	$-1, %edi\n"
	"	movl	$0, %ebp\n"
	"	int	$0x80\n"
	"	popl	%ebp\n"
	"	popl	%edi\n"
	"	popl	%esi\n"
	"	ret\n");

int main(void)
{
	return (unsigned long)map(4096) >= (unsigned long)-4095;
}
