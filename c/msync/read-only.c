/* msync/read-only - msync of a mapping without PROT_WRITE succeeds.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("msync/read-only")
{
	int fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x50000000, /* address */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_SHARED,	      /* flags */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	call_msync((void *)0x50000000, /* address */
		   4096,	       /* length */
		   MS_SYNC);	       /* flags */

	call_mprotect((void *)0x50000000, 4096, PROT_NONE);
	peek((void *)0x50000000); /* first byte, not even readable now */

	call_msync((void *)0x50000000, /* address, not even readable now */
		   4096,	       /* length */
		   MS_SYNC);	       /* flags */
}
