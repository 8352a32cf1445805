/* precedence/access-before-file-type - EACCES for the prot precedes ENODEV for a directory.
 *
 * sub: a directory
 */
#include "case.h"

CASE("precedence/access-before-file-type")
{
	int fd = call_open("sub", O_RDONLY | O_DIRECTORY, 0);

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot, EACCES by itself: shared, and open for reading */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor of a directory, ENODEV by itself */
		  0);			  /* offset in bytes */
}
