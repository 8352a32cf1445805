/* failed-call/pipe - a pipe over an area is ENODEV and leaves the area whole. */
#include "case.h"

CASE("failed-call/pipe")
{
	int ends[2];

	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50001000, 'x'); /* in the second page of the area */

	premise("pipe", pipe(ends));

	maps("before");

	call_mmap((void *)0x50001000,	   /* address, the second page of three */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  ends[0],		   /* descriptor */
		  0);			   /* offset in bytes */

	maps("after");
	peek((void *)0x50001000); /* the same byte */
}
