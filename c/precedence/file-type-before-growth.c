/* precedence/file-type-before-growth - ENODEV for a directory precedes EINVAL for MAP_GROWSDOWN.
 *
 * sub: a directory
 */
#include "case.h"

CASE("precedence/file-type-before-growth")
{
	int fd = call_open("sub", O_RDONLY | O_DIRECTORY, 0);

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  4096,			       /* length */
		  PROT_READ,		       /* prot */
		  MAP_PRIVATE | MAP_GROWSDOWN, /* flags, EINVAL by itself on any file */
		  fd,			       /* descriptor of a directory, ENODEV by itself */
		  0);			       /* offset in bytes */
}
