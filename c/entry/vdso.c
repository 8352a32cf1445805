/* entry/vdso - __kernel_vsyscall reaches the same call as int 80h, with the same seven registers.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

#include <sys/auxv.h>

static uint32_t kernel_vsyscall;

/* glibc enters by the same pointer; here it is seen to be the one of AT_SYSINFO. */
static uint32_t mmap2_by_vdso(uint32_t address, uint32_t length, uint32_t fd)
{
	uint32_t result;

	__asm__ volatile("push %%ebp\n\t"
			 "mov $2, %%ebp\n\t" /* offset in 4096-byte units */
			 "call *%[entry]\n\t"
			 "pop %%ebp"
			 : "=a"(result)
			 : "a"(SYS_mmap2), "b"(address), "c"(length), "d"(PROT_READ),
			   "S"(MAP_SHARED | MAP_FIXED), "D"(fd), [entry] "m"(kernel_vsyscall)
			 : "memory", "cc");
	return result;
}

CASE("entry/vdso")
{
	int fd;
	uint32_t result;

	kernel_vsyscall = getauxval(AT_SYSINFO);
	address("sysinfo", (void *)kernel_vsyscall);

	fd = call_open("data", O_RDONLY, 0);

	result = mmap2_by_vdso(0x56000000, 8192, fd);
	report_call(
		"mmap2", 6,
		(const uint32_t[]){ 0x56000000, 8192, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 2 },
		result);

	peek((void *)0x56000000); /* first byte of page 2, by way of the vDSO */

	call_mmap((void *)0x57000000,	  /* address */
		  8192,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  2 * 4096);		  /* offset in bytes */

	peek((void *)0x57000000); /* the same, by way of int 80h */
}
