/* type/validate-unknown-flag - MAP_SHARED_VALIDATE refuses an unknown flag with EOPNOTSUPP where
 * MAP_SHARED ignores it.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("type/validate-unknown-flag")
{
	int fd = call_open("data", O_RDWR, 0);

	maps("before");

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_SHARED_VALIDATE | 0x400, /* flags, an unknown one with it */
		  fd,			       /* descriptor */
		  0);			       /* offset in bytes */

	maps("refused");

	call_mmap((void *)0x50000000,	  /* address, a free hint */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | 0x400,	  /* flags, the same bit */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("ignored");
}
