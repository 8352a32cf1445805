/* joins/over-two-areas - mprotect over two areas at once makes one of all that is alike then.
 *
 * data: 20480 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("joins/over-two-areas")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 20480, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mprotect((void *)0x50001000, 4096, PROT_READ | PROT_WRITE);
	call_mprotect((void *)0x50002000, 4096, PROT_NONE);

	areas("cut");

	call_mprotect((void *)0x50001000, /* address, pages 1 and 2 */
		      8192,		  /* length */
		      PROT_READ);	  /* prot */

	areas("one");
	peek((void *)0x50000000); /* page 0 */
	peek((void *)0x50001000); /* page 1 */
	peek((void *)0x50002000); /* page 2 */
	peek((void *)0x50003000); /* page 3 */
	peek((void *)0x50004000); /* page 4 */
}
