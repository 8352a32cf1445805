/* mprotect/between-touched-apart - an untouched page between two areas that were touched apart,
 * made like both, joins the lower one. */
#include "case.h"

CASE("mprotect/between-touched-apart")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1, 0);
	call_mmap((void *)0x50001000, 4096, PROT_READ, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1,
		  0);
	call_mmap((void *)0x50002000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1, 0);

	poke((void *)0x50000000, 'l'); /* the lower area gets its anon_vma */
	poke((void *)0x50002000, 'u'); /* and the upper one another */
	areas("before");

	call_mprotect((void *)0x50001000,      /* address, the page between */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, the one of both */

	areas("after");
	peek((void *)0x50000000); /* the lower page */
	peek((void *)0x50002000); /* the upper page */
}
