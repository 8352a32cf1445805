/* entry/last-page-addresses - an unaligned address in the last page is refused, by i386 with the
 * address as the error. */
#include "case.h"

CASE("entry/last-page-addresses")
{
	maps("before");

	call_mmap((void *)0xfffffff2,			   /* address, the point of the case */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0xfffff001,			   /* address, the point of the case */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
