/* flags/anonymous-descriptor - with MAP_ANONYMOUS the descriptor is ignored: one that is not open,
 * a negative one, one of a file.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("flags/anonymous-descriptor")
{
	int fd = call_open("data", O_RDWR, 0);

	maps("before");

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  999,			       /* descriptor, not open */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x68000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -9,			       /* descriptor, none can be */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x60000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  fd,			       /* descriptor, of a file */
		  0);			       /* offset in bytes */

	maps("after");
	peek((void *)0x60000000); /* first byte of the area, not of the file */
}
