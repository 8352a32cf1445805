/* areas/hole-refilled - a hole that is filled again with its like leaves one area. */
#include "case.h"

CASE("areas/hole-refilled")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_munmap((void *)0x50001000, 4096);

	areas("hole");

	call_mmap((void *)0x50001000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("refilled");
}
