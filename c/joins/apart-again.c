/* joins/apart-again - One page of a file area gets another protection and its own again: one
 * area with the same pages.
 *
 * data: 20480 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("joins/apart-again")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 20480, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);

	areas("whole");

	call_mprotect((void *)0x50002000, 4096, PROT_READ);

	areas("cut");

	call_mprotect((void *)0x50002000, 4096, PROT_READ | PROT_WRITE);

	areas("again");
	peek((void *)0x50000000); /* page 0 */
	peek((void *)0x50001000); /* page 1 */
	peek((void *)0x50002000); /* page 2 */
	peek((void *)0x50003000); /* page 3 */
	peek((void *)0x50004000); /* page 4 */
}
