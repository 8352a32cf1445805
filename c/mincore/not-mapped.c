/* mincore/not-mapped - a page that is not mapped is ENOMEM before anything is stored in the vector.
 */
#include "case.h"

CASE("mincore/not-mapped")
{
	call_mincore((void *)0x50000000,  /* address, free */
		     4096,		  /* length */
		     (void *)0x60000000); /* vector, nothing is mapped there */
}
