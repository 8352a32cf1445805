/* msync/sync-and-async - msync with both MS_SYNC and MS_ASYNC is refused with EINVAL.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("msync/sync-and-async")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_msync((void *)0x50000000,	/* address */
		   4096,		/* length */
		   MS_SYNC | MS_ASYNC); /* flags, the point of the case */
}
