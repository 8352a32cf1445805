/* areas/touched-apart - two areas that were touched apart are not joined by what fills the gap. */
#include "case.h"

CASE("areas/touched-apart")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x50002000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'l'); /* the lower area gets its anon_vma */
	poke((void *)0x50002000, 'r'); /* and the upper one another */
	areas("before");

	call_mmap((void *)0x50001000,			   /* address, fills the gap */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("after");
}
