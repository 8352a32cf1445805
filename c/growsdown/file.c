/* growsdown/file - MAP_GROWSDOWN with a file is EINVAL, private too.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("growsdown/file")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_GROWSDOWN, /* flags */
		  fd,			       /* descriptor */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x50000000,	      /* address, a free hint */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_GROWSDOWN, /* flags */
		  fd,			      /* descriptor */
		  0);			      /* offset in bytes */
}
