/* msync/partly-locked - msync(MS_INVALIDATE) of a range that is locked at its end is refused with
 * EBUSY.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("msync/partly-locked")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  8192,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mlock((void *)0x50001000, 4096);

	peek((void *)0x50000000);	     /* first byte of the page that is not locked */
	poke((void *)0x50000000, 'x');	     /* first byte of the page that is not locked */
	call_msync((void *)0x50000000,	     /* address */
		   8192,		     /* length */
		   MS_SYNC | MS_INVALIDATE); /* flags */

	call_msync((void *)0x50000000,	     /* address */
		   4096,		     /* length, the first page alone */
		   MS_SYNC | MS_INVALIDATE); /* flags */
}
