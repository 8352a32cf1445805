/* msync/hole - msync of a range with a hole is refused with ENOMEM.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("msync/hole")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  12288,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_munmap((void *)0x50001000, 4096);

	call_msync((void *)0x50000000, /* address */
		   12288,	       /* length */
		   MS_SYNC);	       /* flags */

	call_msync((void *)0x50000000, /* address */
		   12288,	       /* length */
		   MS_ASYNC);	       /* flags */
}
