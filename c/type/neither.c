/* type/neither - neither MAP_SHARED nor MAP_PRIVATE is EINVAL, for a file as for anonymous memory.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("type/neither")
{
	int fd = call_open("data", O_RDWR, 0);

	maps("before");

	call_mmap((void *)0x50000000, /* address, a free hint */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  0,		      /* flags, the point of the case */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	call_mmap((void *)0x50000000, /* address, a free hint */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_ANONYMOUS,      /* flags, no type */
		  -1,		      /* descriptor, none */
		  0);		      /* offset in bytes */

	maps("after");
}
