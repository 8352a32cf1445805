/* offset/past-end-fixed - MAP_FIXED with an offset behind the end of the file is no invalid
 * combination: it is mapped.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("offset/past-end-fixed")
{
	int fd = call_open("data", O_RDONLY, 0);

	maps("before");

	call_mmap((void *)0x60000000,			   /* address */
		  8192,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x60001000,	   /* address */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  28672);		   /* offset in bytes, five pages behind the end */

	maps("after");
	peek((void *)0x60000000); /* the first page, anonymous still */
	peek((void *)0x60001000); /* the second, behind the end of the file */
}
