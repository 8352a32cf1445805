/* type/droppable - a MAP_DROPPABLE area is private memory without reserve that is wiped on fork and
 * left out of core dumps. */
#include "case.h"

CASE("type/droppable")
{
	char *area;

	maps("before");

	area = call_mmap(NULL,				/* address, where the kernel sees fit */
			 4096,				/* length */
			 PROT_READ | PROT_WRITE,	/* prot */
			 MAP_DROPPABLE | MAP_ANONYMOUS, /* flags, the point of the case */
			 -1,				/* descriptor, none */
			 0);				/* offset in bytes */

	maps("after");
	smaps("droppable", area, "VmFlags.dp VmFlags.nr VmFlags.wf VmFlags.dd VmFlags.lo");
	peek(area + 9); /* a byte of the page */
}
