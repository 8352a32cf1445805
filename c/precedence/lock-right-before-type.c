/* precedence/lock-right-before-type - EPERM for MAP_LOCKED precedes EINVAL for the type.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 0 bytes
 */
#include "case.h"

CASE("precedence/lock-right-before-type")
{
	call_mmap(NULL,			      /* address, where the kernel sees fit */
		  4096,			      /* length */
		  PROT_READ,		      /* prot */
		  MAP_ANONYMOUS | MAP_LOCKED, /* flags, EPERM and EINVAL by themselves */
		  -1,			      /* descriptor, none */
		  0);			      /* offset in bytes */
}
