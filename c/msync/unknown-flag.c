/* msync/unknown-flag - msync with an unknown flag is refused with EINVAL.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("msync/unknown-flag")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_msync((void *)0x50000000, /* address */
		   4096,	       /* length */
		   MS_SYNC | 8);       /* flags, 8 is none */

	call_msync((void *)0x50000000,		 /* address */
		   4096,			 /* length */
		   (int)(MS_SYNC | 0x80000000)); /* flags, nor is the sign bit */
}
