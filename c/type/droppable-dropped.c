/* type/droppable-dropped - pages of a MAP_DROPPABLE area that were stored to are gone when the
 * kernel takes memory back. */
#include "case.h"

CASE("type/droppable-dropped")
{
	call_mmap((void *)0x50000000,			     /* address */
		  12288,				     /* length */
		  PROT_READ | PROT_WRITE,		     /* prot */
		  MAP_DROPPABLE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the point of the case */
		  -1,					     /* descriptor, none */
		  0);					     /* offset in bytes */

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	poke((void *)0x50002000, 'c'); /* third page */
	smaps("stored", (void *)0x50000000, "Rss");

	call_madvise((void *)0x50000000, /* address */
		     8192,		 /* length, all but the third page */
		     MADV_PAGEOUT);	 /* advice */

	smaps("dropped", (void *)0x50000000, "Rss");
	peek((void *)0x50000000);      /* first page */
	peek((void *)0x50001000);      /* second page */
	peek((void *)0x50002000);      /* third page */
	poke((void *)0x50000000, 'n'); /* first page, a new one */
	peek((void *)0x50000000);      /* first page */
}
