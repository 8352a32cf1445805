/* entry/upper-halves - int 80h in 64-bit code ignores the upper halves of the registers. */
#include "case.h"

CASE("entry/upper-halves")
{
	static uint64_t rows[8] = {
		0x1000000c0, /* mmap2 */
		0x25a000000, /* address */
		0x300001000, /* length */
		0x400000001, /* prot, PROT_READ */
		0x500000032, /* flags, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED */
		0x6ffffffff, /* descriptor, none */
		0x700000000, /* offset in 4096-byte units */
		0,	     /* rax afterwards */
	};
	uint32_t arguments[6];

	maps("before");

	__asm__ volatile("pusha\n\t"
			 "ljmp $0x33, $1f\n" /* __USER_CS */
			 ".code64\n"
			 "1:\tmov %%esp, %%esp\n\t"
			 "mov %%eax, %%r12d\n\t"
			 "mov (%%r12), %%rax\n\t"
			 "mov 8(%%r12), %%rbx\n\t"
			 "mov 16(%%r12), %%rcx\n\t"
			 "mov 24(%%r12), %%rdx\n\t"
			 "mov 32(%%r12), %%rsi\n\t"
			 "mov 40(%%r12), %%rdi\n\t"
			 "mov 48(%%r12), %%rbp\n\t"
			 "int $0x80\n\t"
			 "mov %%rax, 56(%%r12)\n\t"
			 "push $0x23\n\t" /* __USER32_CS */
			 "mov $2f, %%r11d\n\t"
			 "push %%r11\n\t"
			 "lretq\n"
			 ".code32\n"
			 "2:\tpopa"
			 :
			 : "a"(rows)
			 : "memory", "cc");
	for (int i = 0; i < 6; i++)
		arguments[i] = (uint32_t)rows[i + 1];
	report_call("mmap2", 6, arguments, (uint32_t)rows[7]);
	value("upper_half", rows[7] >> 32);

	maps("after");
}
