/* munmap/hole-put-in - A page that MAP_FIXED put inside an area leaves a hole when it is
 * unmapped, and both sides stay whole.
 */
#include "case.h"

CASE("munmap/hole-put-in")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'l'); /* first page */
	poke((void *)0x50002000, 'r'); /* third page */
	areas("before");

	call_mmap((void *)0x50001000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	areas("put_in");

	peek((void *)0x50001000); /* the page put in */

	call_munmap((void *)0x50001000, 4096);

	areas("after");
	peek((void *)0x50000000); /* first page */
	peek((void *)0x50001000); /* the hole */
	peek((void *)0x50002000); /* third page */
}
