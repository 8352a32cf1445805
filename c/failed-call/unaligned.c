/* failed-call/unaligned - an unaligned MAP_FIXED leaves what lies around the address whole. */
#include "case.h"

CASE("failed-call/unaligned")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mmap((void *)0x50001001,			   /* address, one byte off */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
