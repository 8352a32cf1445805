/* fork/wipeonfork-of-a-file - MADV_WIPEONFORK is refused with EINVAL on shared memory and on a
 * file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("fork/wipeonfork-of-a-file")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	      /* address */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS, /* flags */
		  -1,			      /* descriptor, none */
		  0);			      /* offset in bytes */

	call_mmap((void *)0x60000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags, private but of a file */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_madvise((void *)0x50000000, /* address */
		     4096,		 /* length */
		     MADV_WIPEONFORK);	 /* advice */

	call_madvise((void *)0x60000000, /* address */
		     4096,		 /* length */
		     MADV_WIPEONFORK);	 /* advice */
}
