/* shared/anonymous-name - shared anonymous memory is an object named /dev/zero (deleted) in maps.
 */
#include "case.h"

CASE("shared/anonymous-name")
{
	char *area;

	maps("before");

	area = call_mmap(NULL,			     /* address, where the kernel sees fit */
			 8192,			     /* length */
			 PROT_READ | PROT_WRITE,     /* prot */
			 MAP_SHARED | MAP_ANONYMOUS, /* flags, the point of the case */
			 -1,			     /* descriptor, none */
			 0);			     /* offset in bytes */

	maps("after");
	peek(area);		/* first byte of the object */
	poke(area + 4096, 'x'); /* first byte of its second page */
	peek(area + 4096);	/* the same byte */
}
