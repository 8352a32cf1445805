/* flags/foreign-bits - bits 80h, 200h and 400h, MAP_INHERIT, MAP_HASSEMAPHORE and others of BSD and
 * OSF/1, do nothing. */
#include "case.h"

CASE("flags/foreign-bits")
{
	areas("before");

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x50001000,		      /* address, a free hint */
		  4096,				      /* length */
		  PROT_READ | PROT_WRITE,	      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | 0x80, /* flags, MAP_INHERIT of BSD */
		  -1,				      /* descriptor, none */
		  0);				      /* offset in bytes */

	call_mmap((void *)0x50002000,		       /* address, a free hint */
		  4096,				       /* length */
		  PROT_READ | PROT_WRITE,	       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | 0x200, /* flags, MAP_HASSEMAPHORE */
		  -1,				       /* descriptor, none */
		  0);				       /* offset in bytes */

	call_mmap((void *)0x50003000,		       /* address, a free hint */
		  4096,				       /* length */
		  PROT_READ | PROT_WRITE,	       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | 0x400, /* flags, MAP_INHERIT of OSF/1 */
		  -1,				       /* descriptor, none */
		  0);				       /* offset in bytes */

	areas("after");
}
