/* fixed/zero-unprivileged - MAP_FIXED at address 0 is EPERM for an ordinary user.
 *
 * user: nobody
 */
#include "case.h"

CASE("fixed/zero-unprivileged")
{
	maps("before");

	call_mmap(NULL,					   /* address 0, below vm.mmap_min_addr */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
	peek(NULL); /* NULL */
}
