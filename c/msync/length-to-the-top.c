/* msync/length-to-the-top - msync of 2^32 - 1 bytes is an empty range on i386 and one with holes on
 * x86-64.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("msync/length-to-the-top")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_msync((void *)0x50000000, /* address */
		   0xffffffff,	       /* length, the point of the case */
		   MS_SYNC);	       /* flags */

	call_msync((void *)0x70000000, /* address, nothing is mapped there */
		   0xffffffff,	       /* length */
		   MS_SYNC);	       /* flags */
}
