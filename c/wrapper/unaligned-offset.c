/* wrapper/unaligned-offset - an offset of mmap() that is no page multiple is EINVAL.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("wrapper/unaligned-offset")
{
	int fd = call_open("data", O_RDONLY, 0);
	void *area;

	maps("before");

	area = mmap(NULL,	 /* address, where the kernel sees fit */
		    4096,	 /* length */
		    PROT_READ,	 /* prot */
		    MAP_PRIVATE, /* flags */
		    fd,		 /* descriptor */
		    4095);	 /* offset in bytes, the point of the case */
	/* In bytes, as number 90 has it: the units of mmap2 have no such offset. */
	report_call("mmap", 6, (const uint32_t[]){ 0, 4096, PROT_READ, MAP_PRIVATE, fd, 4095 },
		    eax_of((intptr_t)area));

	maps("after");
}
