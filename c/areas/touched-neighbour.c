/* areas/touched-neighbour - an untouched mapping joins a touched neighbour. */
#include "case.h"

CASE("areas/touched-neighbour")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* the area gets its anon_vma */
	areas("before");

	call_mmap((void *)0x50001000,			   /* address, right behind the first */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("after");
}
