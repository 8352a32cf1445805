/* munmap/shared-changes - what was stored in a shared page is in the file after munmap.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("munmap/shared-changes")
{
	int fd = call_open("data", O_RDWR, 0);

	maps("before");

	call_mmap((void *)0x61000000, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("mapped");

	peek((void *)0x61000000);      /* page 0 of data */
	poke((void *)0x61000000, 'x'); /* page 0 of data, through the area */

	call_munmap((void *)0x61000000, /* address */
		    4096);		/* length */

	file_bytes("data", 0, 2); /* the file */
}
