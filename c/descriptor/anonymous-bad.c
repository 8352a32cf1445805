/* descriptor/anonymous-bad - with MAP_ANONYMOUS a descriptor that is not open does no harm. */
#include "case.h"

CASE("descriptor/anonymous-bad")
{
	char *area;

	maps("before");

	area = call_mmap(NULL,			     /* address, where the kernel sees fit */
			 4096,			     /* length */
			 PROT_READ | PROT_WRITE,     /* prot */
			 MAP_SHARED | MAP_ANONYMOUS, /* flags */
			 77,			     /* descriptor, never opened */
			 0);			     /* offset in bytes */

	maps("after");
	peek(area);	   /* first byte of the memory */
	peek(area + 4095); /* its last byte */
}
