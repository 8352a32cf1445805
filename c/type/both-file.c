/* type/both-file - MAP_SHARED and MAP_PRIVATE together are type 3, a shared mapping of a file since
 * Linux 4.15.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("type/both-file")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			   /* address, where the kernel sees fit */
			 4096,			   /* length */
			 PROT_READ | PROT_WRITE,   /* prot */
			 MAP_SHARED | MAP_PRIVATE, /* flags, 3 = MAP_SHARED_VALIDATE */
			 fd,			   /* descriptor */
			 0);			   /* offset in bytes */

	maps("after");
	poke(area + 5, 'v');	  /* sixth byte of the file */
	file_bytes("data", 4, 3); /* the fifth of the file to the seventh */
}
