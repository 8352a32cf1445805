/* mincore/last-page - at 0fffff000h even a length of 0 is ENOMEM on an i386 kernel. */
#include "case.h"

CASE("mincore/last-page")
{
	call_mincore((void *)0xfffff000,  /* address, the last page of 4 GiB */
		     0,			  /* length, no page at all */
		     (void *)0x60000000); /* vector, where a byte for each page goes */
}
