/* precedence/offset-before-access - EOVERFLOW for the offset precedes EACCES for the descriptor.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("precedence/offset-before-access")
{
	int fd = call_open("data", O_WRONLY, 0);

	call_mmap(NULL,		  /* address, where the kernel sees fit */
		  4096,		  /* length */
		  PROT_READ,	  /* prot */
		  MAP_SHARED,	  /* flags */
		  fd,		  /* descriptor, EACCES by itself */
		  0xffffffff000); /* offset, EOVERFLOW by itself on i386, in bytes */
}
