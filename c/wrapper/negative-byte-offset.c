/* wrapper/negative-byte-offset - a negative offset of mmap() with a 32-bit off_t lies between 2 and
 * 4 GiB.
 *
 * data: 4 GiB, one hole but for 'Z' at 4 GiB - 4089
 */
#include "case.h"

CASE("wrapper/negative-byte-offset")
{
	int fd = call_open("data", O_RDONLY | O_LARGEFILE, 0);
	char *area;

	/* mmap() itself: what call_mmap() calls has an off_t of 64 bits. */
	area = mmap(NULL,	 /* address, where the kernel sees fit */
		    4096,	 /* length */
		    PROT_READ,	 /* prot */
		    MAP_PRIVATE, /* flags */
		    fd,		 /* descriptor */
		    -4096);	 /* offset in bytes, the point of the case */
	report_call("mmap2", 6, (const uint32_t[]){ 0, 4096, PROT_READ, MAP_PRIVATE, fd, 0xfffff },
		    eax_of((intptr_t)area));

	peek(area + 7); /* the marked byte, at 4 GiB - 4089 */
}
