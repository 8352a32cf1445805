/* protection/two-views - one page of a file is writable through one mapping and not another.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("protection/two-views")
{
	int fd = call_open("data", O_RDWR, 0);
	char *writable;
	char *readable;

	writable = call_mmap(NULL,		     /* address, where the kernel sees fit */
			     4096,		     /* length */
			     PROT_READ | PROT_WRITE, /* prot */
			     MAP_SHARED,	     /* flags */
			     fd,		     /* descriptor */
			     0);		     /* offset in bytes */

	readable = call_mmap(NULL,	 /* address, where the kernel sees fit */
			     4096,	 /* length */
			     PROT_READ,	 /* prot, the point of the case */
			     MAP_SHARED, /* flags */
			     fd,	 /* descriptor */
			     0);	 /* offset in bytes */

	poke(writable, 'x'); /* first byte of the file, through the writable area */
	peek(readable);	     /* the same byte, through the other */
	poke(readable, 'y'); /* the same byte, through the other */
	peek(writable);	     /* the same byte, through the writable area */
}
