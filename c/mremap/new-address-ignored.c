/* mremap/new-address-ignored - without MREMAP_FIXED the new address is not looked at. */
#include "case.h"

CASE("mremap/new-address-ignored")
{
	const uint32_t arguments[] = {
		0x50000000,	/* old address */
		4096,		/* old length */
		8192,		/* new length */
		MREMAP_MAYMOVE, /* flags, no MREMAP_FIXED */
		0x12345678,	/* new address, not even aligned */
	};
	long result;

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	/* The wrapper hands a new address on only where a flag asks for one. */
	result = syscall(SYS_mremap, arguments[0], arguments[1], arguments[2], arguments[3],
			 arguments[4]);
	report_call("mremap", 5, arguments, eax_of(result));

	maps("after");
}
