/* entry/from-64-bit-code - int 80h in 64-bit code reaches mmap2 just as well. */
#include "case.h"

CASE("entry/from-64-bit-code")
{
	uint32_t result;

	maps("before");

	__asm__ volatile("push %%ebp\n\t"
			 "mov $0, %%ebp\n\t" /* offset in 4096-byte units */
			 "ljmp $0x33, $1f\n" /* __USER_CS */
			 ".code64\n"
			 "1:\tmov %%esp, %%esp\n\t"
			 "int $0x80\n\t"
			 "push $0x23\n\t" /* __USER32_CS */
			 "mov $2f, %%r11d\n\t"
			 "push %%r11\n\t"
			 "lretq\n"
			 ".code32\n"
			 "2:\tpop %%ebp"
			 : "=a"(result)
			 : "a"(SYS_mmap2), "b"(0x59000000), "c"(4096), "d"(PROT_READ),
			   "S"(MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED), "D"(-1)
			 : "memory", "cc");
	report_call("mmap2", 6,
		    (const uint32_t[]){ 0x59000000, 4096, PROT_READ,
					MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0 },
		    result);

	maps("after");
}
