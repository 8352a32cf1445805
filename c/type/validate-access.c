/* type/validate-access - MAP_SHARED_VALIDATE asks for a writable descriptor as MAP_SHARED does, but
 * looks at the flags first.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("type/validate-access")
{
	int fd = call_open("data", O_RDONLY, 0);

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED_VALIDATE,	  /* flags */
		  fd,			  /* descriptor, not open for writing */
		  0);			  /* offset in bytes */

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_SHARED_VALIDATE | 0x400, /* flags, an unknown one with it */
		  fd,			       /* descriptor */
		  0);			       /* offset in bytes */
}
