/* wrapper/two-to-the-44 - mmap64() refuses an offset of 2^44 or more with EINVAL: no page number of
 * 32 bits has it.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("wrapper/two-to-the-44")
{
	int fd = call_open("data", O_RDONLY, 0);
	void *area;

	maps("before");

	area = mmap64(NULL,		 /* address, where the kernel sees fit */
		      4096,		 /* length */
		      PROT_READ,	 /* prot */
		      MAP_PRIVATE,	 /* flags */
		      fd,		 /* descriptor */
		      (off64_t)1 << 44); /* offset in bytes, the point of the case */
	value("eax", eax_of((intptr_t)area));

	area = mmap64(NULL,	   /* address, where the kernel sees fit */
		      4096,	   /* length */
		      PROT_READ,   /* prot */
		      MAP_PRIVATE, /* flags */
		      fd,	   /* descriptor */
		      -4096);	   /* offset in bytes, the point of the case */
	value("eax", eax_of((intptr_t)area));

	maps("after");
}
