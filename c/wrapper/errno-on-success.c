/* wrapper/errno-on-success - success leaves errno as it was: it tells nothing unless MAP_FAILED was
 * returned. */
#include "case.h"

CASE("wrapper/errno-on-success")
{
	void *area;

	errno = EDOM; /* from an earlier failure */

	area = call_mmap((void *)0x62000000,			  /* address */
			 4096,					  /* length */
			 PROT_READ,				  /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
			 -1,					  /* descriptor, none */
			 0);					  /* offset in bytes */

	value("returned", (uintptr_t)area);
	value("errno", errno);
}
