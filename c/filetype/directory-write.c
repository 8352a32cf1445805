/* filetype/directory-write - a shared writable mapping of a directory is refused for its mode
 * first: EACCES, not ENODEV.
 *
 * sub: a directory
 */
#include "case.h"

CASE("filetype/directory-write")
{
	int fd = call_open("sub", O_RDONLY | O_DIRECTORY, 0);

	maps("before");

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("after");
}
