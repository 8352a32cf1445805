/* entry/maps-over-its-code - the instruction after int 80h is fetched from what the call has just
 * mapped there.
 *
 * data: 4096 bytes, all 'A' but for 0c3h (ret) at 4095
 */
#include "case.h"

CASE("entry/maps-over-its-code")
{
	int fd = call_open("data", O_RDONLY, 0);
	uint32_t eax, ecx;

	call_mmap((void *)0x68000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE | PROT_EXEC,	   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	*(volatile uint16_t *)0x68000000 = 0x80cd; /* int 80h, and nothing behind it */

	__asm__ volatile("push %%ebp\n\t"
			 "mov $0, %%ebp\n\t" /* offset in 4096-byte units */
			 "call 0x68000000\n\t"
			 "pop %%ebp"
			 : "=a"(eax), "=c"(ecx)
			 : "a"(SYS_mmap2), "b"(0x68000000), "c"(4096), "d"(PROT_READ | PROT_EXEC),
			   "S"(MAP_PRIVATE | MAP_FIXED), "D"(fd)
			 : "memory", "cc");
	report_call("mmap2", 6,
		    (const uint32_t[]){ 0x68000000, 4096, PROT_READ | PROT_EXEC,
					MAP_PRIVATE | MAP_FIXED, fd, 0 },
		    eax);

	value("counted", ecx - 4096);
}
