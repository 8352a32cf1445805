/* msync/part-of-a-page - msync takes a length that is no page multiple.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("msync/part-of-a-page")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  8192,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50001001, 'x'); /* a byte of the second page, behind the length */

	call_msync((void *)0x50000000, /* address */
		   4097,	       /* length, one byte of the second page */
		   MS_SYNC);	       /* flags */
}
