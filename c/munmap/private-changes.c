/* munmap/private-changes - what was stored in a private page is gone with the page.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("munmap/private-changes")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 0);

	poke((void *)0x60000000, 'x'); /* the area's copy of the page */
	maps("stored");

	call_munmap((void *)0x60000000, /* address */
		    4096);		/* length */

	maps("gone");

	call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 0);

	peek((void *)0x60000000); /* the file's page, mapped anew */
	file_bytes("data", 0, 2); /* the file */
}
