/* madvise/unknown-advice - an unknown advice is EINVAL, whatever the range. */
#include "case.h"

CASE("madvise/unknown-advice")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	call_madvise((void *)0x50000000, /* address */
		     4096,		 /* length */
		     1234);		 /* advice, of no meaning */

	call_madvise((void *)0x50000000, /* address */
		     0,			 /* length, 0, where any good advice succeeds */
		     1234);		 /* advice */

	call_madvise((void *)0x51000000, /* address, free, which alone would be ENOMEM */
		     4096,		 /* length */
		     1234);		 /* advice */
}
