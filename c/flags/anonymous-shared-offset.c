/* flags/anonymous-shared-offset - shared anonymous memory at page 0ffffffffh is EOVERFLOW on an
 * i386 kernel like private. */
#include "case.h"

CASE("flags/anonymous-shared-offset")
{
	call_mmap((void *)0x50000000,	      /* address, a free hint */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS, /* flags */
		  -1,			      /* descriptor, none */
		  (off64_t)0xfffffffe << 12); /* offset in bytes, the range ends just below 2^32 */

	call_mmap((void *)0x68000000,	      /* address, a free hint */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS, /* flags */
		  -1,			      /* descriptor, none */
		  (off64_t)0xffffffff << 12); /* offset in bytes, it ends at 2^32 */

	residency((void *)0x50000000, 4096);
}
