/* msync/no-flags - msync without any flag succeeds, as with MS_ASYNC.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("msync/no-flags")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of the file */

	call_msync((void *)0x50000000, /* address */
		   4096,	       /* length */
		   0);		       /* flags, the point of the case */

	peek((void *)0x50000000); /* the same byte */
	file_bytes("data", 0, 2); /* the same byte of the file, and the next */
}
