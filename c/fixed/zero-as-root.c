/* fixed/zero-as-root - with CAP_SYS_RAWIO page 0 can be mapped, and NULL read.
 *
 * user: root
 */
#include "case.h"

CASE("fixed/zero-as-root")
{
	maps("before");

	call_mmap(NULL,					   /* address 0, below vm.mmap_min_addr */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");

	peek(NULL);	 /* NULL, a good address now */
	poke(NULL, 'n'); /* NULL, a good address now */

	peek(NULL); /* what was stored */
}
