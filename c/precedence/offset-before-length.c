/* precedence/offset-before-length - EOVERFLOW for the offset precedes ENOMEM for the length.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("precedence/offset-before-length")
{
	int fd = call_open("data", O_RDONLY, 0);

	call_mmap(NULL,		  /* address, where the kernel sees fit */
		  0xfffff000,	  /* length, ENOMEM by itself */
		  PROT_READ,	  /* prot */
		  MAP_SHARED,	  /* flags */
		  fd,		  /* descriptor */
		  0xffffffff000); /* offset, EOVERFLOW by itself on i386, in bytes */
}
