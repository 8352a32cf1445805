/* populate/nonblock - MAP_NONBLOCK takes the effect of MAP_POPULATE away, and has none alone.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("populate/nonblock")
{
	int fd;

	call_mmap((void *)0x50000000,			      /* address, a free hint */
		  16384,				      /* length */
		  PROT_READ | PROT_WRITE,		      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NONBLOCK, /* flags, alone */
		  -1,					      /* descriptor, none */
		  0);					      /* offset in bytes */

	residency((void *)0x50000000, 16384);

	call_mmap((void *)0x68000000,	  /* address, a free hint */
		  16384,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE | MAP_NONBLOCK, /* flags, both */
		  -1,							     /* descriptor, none */
		  0);							     /* offset in bytes */

	residency((void *)0x68000000, 16384);

	fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x60000000,			    /* address, a free hint */
		  16384,				    /* length */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_SHARED | MAP_POPULATE | MAP_NONBLOCK, /* flags, both */
		  fd,					    /* descriptor */
		  0);					    /* offset in bytes */

	smaps("both", (void *)0x60000000, "Rss");
	residency((void *)0x60000000, 16384);
}
