/* failed-call/write-only - a write-only descriptor over an area leaves the area whole.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("failed-call/write-only")
{
	int fd = call_open("data", O_WRONLY, 0);

	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mmap((void *)0x50001000,	   /* address, the second page of three */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	maps("after");
}
