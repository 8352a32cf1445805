/* type/anonymous-all-sixteen - of the sixteen map types anonymous memory takes 1 and 2, and 8 since
 * Linux 6.11. */
#include "case.h"

CASE("type/anonymous-all-sixteen")
{
	for (int type = 0; type <= MAP_TYPE; type++)
		call_mmap(NULL,			/* address, where the kernel sees fit */
			  4096,			/* length */
			  PROT_READ,		/* prot */
			  MAP_ANONYMOUS | type, /* flags, MAP_ANONYMOUS and the type */
			  -1,			/* descriptor, none */
			  0);			/* offset in bytes */
}
