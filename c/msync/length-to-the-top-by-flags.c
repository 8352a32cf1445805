/* msync/length-to-the-top-by-flags - Native, msync of 0ffffffffh bytes is of none: 0 with every
 * flag, mapped or not; on x86-64 it finds a hole.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("msync/length-to-the-top-by-flags")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_msync((void *)0x50000000, /* address */
		   0xffffffff,	       /* length, rounds up to 2^32 */
		   MS_ASYNC);	       /* flags */

	call_msync((void *)0x60000000, /* address, where nothing is */
		   0xffffffff,	       /* length */
		   MS_ASYNC);	       /* flags */

	call_msync((void *)0x50000000, /* address */
		   0xffffffff,	       /* length, rounds up to 2^32 */
		   0);		       /* flags */

	call_msync((void *)0x60000000, /* address, where nothing is */
		   0xffffffff,	       /* length */
		   0);		       /* flags */

	call_msync((void *)0x50000000, /* address */
		   0xffffffff,	       /* length, rounds up to 2^32 */
		   MS_SYNC);	       /* flags */

	call_msync((void *)0x60000000, /* address, where nothing is */
		   0xffffffff,	       /* length */
		   MS_SYNC);	       /* flags */
}
