/* madvise/length-wraps - a length of 4 GiB less a byte is EINVAL on an i386 kernel. */
#include "case.h"

CASE("madvise/length-wraps")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	smaps("before", (void *)0x50000000, "VmFlags.rr");

	call_madvise((void *)0x50000000, /* address */
		     0xffffffff,	 /* length, rounds up to 4 GiB */
		     MADV_RANDOM);	 /* advice */

	smaps("after", (void *)0x50000000, "VmFlags.rr");
}
