/* precedence/length-before-access - EINVAL for a length of 0 precedes EACCES for the descriptor.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("precedence/length-before-access")
{
	int fd = call_open("data", O_WRONLY, 0);

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  0,	       /* length, EINVAL by itself */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  fd,	       /* descriptor, EACCES by itself */
		  0);	       /* offset in bytes */
}
