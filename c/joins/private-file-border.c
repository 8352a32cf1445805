/* joins/private-file-border - The border of private file areas moves too, and the copies of
 * stored pages stay where they are.
 *
 * data: 24576 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("joins/private-file-border")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 24576, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd,
		  0);

	poke((void *)0x50001000, 'k'); /* page 1: a copy */
	poke((void *)0x50004000, 'l'); /* page 4: a copy */

	call_mprotect((void *)0x50000000, 4096, PROT_READ);

	areas("cut");

	call_mprotect((void *)0x50001000, /* address, pages 1 and 2 */
		      8192,		  /* length */
		      PROT_READ);	  /* prot */

	areas("moved");
	peek((void *)0x50001000);      /* the copy of page 1 */
	peek((void *)0x50002000);      /* page 2 of the file */
	peek((void *)0x50003000);      /* page 3 of the file */
	peek((void *)0x50004000);      /* the copy of page 4 */
	poke((void *)0x50003000, 'm'); /* page 3, still writable */
}
