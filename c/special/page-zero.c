/* special/page-zero - With MMAP_PAGE_ZERO a program finds page 0 mapped: readable, executable and
 * zero.
 *
 * user: root
 * persona: MMAP_PAGE_ZERO
 */
#include "case.h"

CASE("special/page-zero")
{
	smaps("at_the_start", NULL, "Size VmFlags.rd VmFlags.wr VmFlags.ex");
	peek(NULL);		/* first byte of page 0 */
	poke((void *)0x1, 'x'); /* second byte of page 0 */
}
