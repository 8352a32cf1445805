/* joins/head-unmapped - munmap of the head of a file area leaves the rest at its own pages of
 * the file.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("joins/head-unmapped")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 16384, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
	peek((void *)0x50000000); /* page 0 */

	areas("before");

	call_munmap((void *)0x50000000, /* address */
		    8192);		/* length */

	areas("after");
	peek((void *)0x50002000);      /* page 2 */
	poke((void *)0x50003000, 'x'); /* page 3 */
	file_bytes("data", 12288, 1);  /* page 3 of the file */
	peek((void *)0x50001fff);      /* the byte below the rest */
}
