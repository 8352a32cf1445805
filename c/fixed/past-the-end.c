/* fixed/past-the-end - MAP_FIXED above the end of the task is ENOMEM. */
#include "case.h"

CASE("fixed/past-the-end")
{
	maps("before");

	call_mmap((void *)0xfffff000,			   /* address, the last page of 32 bits */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0xffffe000, /* address, the first page behind the later of the two ends */
		  4096,		      /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
