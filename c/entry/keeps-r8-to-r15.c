/* entry/keeps-r8-to-r15 - int 80h in 64-bit code gives back the registers that only 64-bit code
 * has. */
#include "case.h"

/* Eight registers in order, from the first that only 64-bit code has. */
static __attribute__((used)) uint64_t loaded[8] = {
	0x8000000008, /* r8 */
	0x9000000009, /* r9 */
	0xa00000000a, /* r10 */
	0xb00000000b, /* r11 */
	0xc00000000c, /* r12 */
	0xd00000000d, /* r13 */
	0xe00000000e, /* r14 */
	0xf00000000f, /* r15 */
};
static __attribute__((used)) uint64_t kept[8];

/* Loads r8 to r15 in front of the call and keeps them behind it; the result is that of the call. */
static uint32_t mmap2_in_64_bit_code(uint32_t address, uint32_t length)
{
	uint32_t result;

	__asm__ volatile("push %%ebp\n\t"
			 "mov $0, %%ebp\n\t" /* offset in 4096-byte units */
			 "ljmp $0x33, $1f\n" /* __USER_CS */
			 ".code64\n"
			 "1:\tmov %%esp, %%esp\n\t"
			 "mov $loaded, %%eax\n\t"
			 "mov 0(%%rax), %%r8\n\t"
			 "mov 8(%%rax), %%r9\n\t"
			 "mov 16(%%rax), %%r10\n\t"
			 "mov 24(%%rax), %%r11\n\t"
			 "mov 32(%%rax), %%r12\n\t"
			 "mov 40(%%rax), %%r13\n\t"
			 "mov 48(%%rax), %%r14\n\t"
			 "mov 56(%%rax), %%r15\n\t"
			 "mov $192, %%eax\n\t" /* mmap2 */
			 "int $0x80\n\t"
			 "mov $kept, %%ecx\n\t"
			 "mov %%r8, 0(%%rcx)\n\t"
			 "mov %%r9, 8(%%rcx)\n\t"
			 "mov %%r10, 16(%%rcx)\n\t"
			 "mov %%r11, 24(%%rcx)\n\t"
			 "mov %%r12, 32(%%rcx)\n\t"
			 "mov %%r13, 40(%%rcx)\n\t"
			 "mov %%r14, 48(%%rcx)\n\t"
			 "mov %%r15, 56(%%rcx)\n\t"
			 "push $0x23\n\t" /* __USER32_CS */
			 "mov $2f, %%r11d\n\t"
			 "push %%r11\n\t"
			 "lretq\n"
			 ".code32\n"
			 "2:\tpop %%ebp"
			 : "=a"(result), "+c"(length)
			 : "b"(address), "d"(PROT_READ),
			   "S"(MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED), "D"(-1)
			 : "memory", "cc");
	return result;
}

CASE("entry/keeps-r8-to-r15")
{
	static const char *const names[8][2] = {
		{ "r8_lower", "r8_upper" },   { "r9_lower", "r9_upper" },
		{ "r10_lower", "r10_upper" }, { "r11_lower", "r11_upper" },
		{ "r12_lower", "r12_upper" }, { "r13_lower", "r13_upper" },
		{ "r14_lower", "r14_upper" }, { "r15_lower", "r15_upper" },
	};
	uint32_t result = mmap2_in_64_bit_code(0x59000000, 4096);

	report_call("mmap2", 6,
		    (const uint32_t[]){ 0x59000000, 4096, PROT_READ,
					MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0 },
		    result);
	for (int i = 0; i < 8; i++) {
		value(names[i][0], (uint32_t)kept[i]);
		value(names[i][1], kept[i] >> 32);
	}
}
