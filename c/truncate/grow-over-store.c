/* truncate/grow-over-store - what was stored behind the end is in the file when tmpfs lets it
 * grow over that place.
 *
 * data: 100 bytes, all 'A'
 */
#include "case.h"

CASE("truncate/grow-over-store")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area + 200, 'x');	   /* 100 bytes behind the end */
	file_bytes("data", 99, 3); /* the last of the file, and two behind it */

	call_ftruncate(fd, 4096);

	file_bytes("data", 199, 3); /* the stored byte between its neighbours */
}
