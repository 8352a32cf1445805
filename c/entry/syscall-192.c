/* entry/syscall-192 - 192 through the 64-bit syscall instruction is another call: lgetxattr. */
#include "case.h"

CASE("entry/syscall-192")
{
	uint32_t result;

	maps("before");

	__asm__ volatile("ljmp $0x33, $1f\n" /* __USER_CS */
			 ".code64\n"
			 "1:\tmov %%esp, %%esp\n\t"
			 "mov $0, %%r10d\n\t" /* size of the value */
			 "syscall\n\t"
			 "push $0x23\n\t" /* __USER32_CS */
			 "mov $2f, %%r11d\n\t"
			 "push %%r11\n\t"
			 "lretq\n"
			 ".code32\n"
			 "2:"
			 : "=a"(result)
			 : "a"(192), "D"("missing"), "S"("user.missing"), "d"(0)
			 : "ecx", "memory", "cc");
	value("eax", result);

	maps("after");
}
