/* type/validate-access - MAP_SHARED_VALIDATE asks for a writable descriptor where the area is to be
 * writable, as MAP_SHARED does.
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

	call_mmap(NULL,		       /* address, where the kernel sees fit */
		  4096,		       /* length */
		  PROT_READ,	       /* prot, as the descriptor is open */
		  MAP_SHARED_VALIDATE, /* flags */
		  fd,		       /* descriptor */
		  0);		       /* offset in bytes */
}
