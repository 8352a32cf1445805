/* precedence/type-before-access - EINVAL for the type precedes EACCES for the descriptor.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("precedence/type-before-access")
{
	int fd = call_open("data", O_WRONLY, 0);

	call_mmap(NULL,	     /* address, where the kernel sees fit */
		  4096,	     /* length */
		  PROT_READ, /* prot */
		  0,	     /* flags, no type: EINVAL by itself */
		  fd,	     /* descriptor, EACCES by itself */
		  0);	     /* offset in bytes */
}
