/* precedence/overlap-before-file-type - EEXIST for an overlap precedes ENODEV for a directory.
 *
 * sub: a directory
 */
#include "case.h"

CASE("precedence/overlap-before-file-type")
{
	int fd;

	call_mmap((void *)0x36400000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	fd = call_open("sub", O_RDONLY | O_DIRECTORY, 0);

	call_mmap((void *)0x36400000,		     /* address, EEXIST by itself */
		  4096,				     /* length */
		  PROT_READ,			     /* prot */
		  MAP_PRIVATE | MAP_FIXED_NOREPLACE, /* flags */
		  fd, /* descriptor of a directory, ENODEV by itself */
		  0); /* offset in bytes */
}
