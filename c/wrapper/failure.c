/* wrapper/failure - a failure is MAP_FAILED, which is -1 and not NULL, and errno is what eax was,
 * without the minus. */
#include "case.h"

CASE("wrapper/failure")
{
	void *area;

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 4096,	      /* length */
			 PROT_READ,   /* prot */
			 MAP_PRIVATE, /* flags */
			 999,	      /* descriptor, not open */
			 0);	      /* offset in bytes */

	value("returned", (uintptr_t)area);
	value("errno", errno);
}
