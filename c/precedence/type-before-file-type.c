/* precedence/type-before-file-type - EINVAL for the type of mapping precedes ENODEV for a
 * directory.
 *
 * sub: a directory
 */
#include "case.h"

CASE("precedence/type-before-file-type")
{
	int fd = call_open("sub", O_RDONLY | O_DIRECTORY, 0);

	call_mmap(NULL,	     /* address, where the kernel sees fit */
		  4096,	     /* length */
		  PROT_READ, /* prot */
		  0,	     /* flags, no type: EINVAL by itself */
		  fd,	     /* descriptor of a directory, ENODEV by itself */
		  0);	     /* offset in bytes */
}
