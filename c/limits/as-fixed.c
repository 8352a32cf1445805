/* limits/as-fixed - MAP_FIXED past RLIMIT_AS is ENOMEM and leaves what was there.
 *
 * RLIMIT_AS: 64 MiB
 */
#include "case.h"

CASE("limits/as-fixed")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50001000, 'x'); /* in the second page of the area */
	maps("before");

	call_mmap((void *)0x50000000,			   /* address, over the area */
		  0x8000000,				   /* length, 128 MiB, twice the limit */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
	peek((void *)0x50001000); /* the same byte */
}
