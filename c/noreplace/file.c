/* noreplace/file - MAP_FIXED_NOREPLACE keeps a file off an area of the same file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("noreplace/file")
{
	int fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x34f00000,	  /* address of the old area */
		  8192,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("before");

	call_mmap((void *)0x34f00000,		    /* address of the old area */
		  4096,				    /* length */
		  PROT_READ,			    /* prot */
		  MAP_SHARED | MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  fd,				    /* descriptor */
		  0);				    /* offset in bytes */

	maps("after");
}
