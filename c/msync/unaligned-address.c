/* msync/unaligned-address - msync of an address that is no page multiple is refused with EINVAL.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("msync/unaligned-address")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  8192,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_msync((void *)0x50000004, /* address, the point of the case */
		   4096,	       /* length */
		   MS_SYNC);	       /* flags */
}
