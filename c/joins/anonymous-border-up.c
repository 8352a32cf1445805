/* joins/anonymous-border-up - The border of touched anonymous areas moves up with mprotect, and
 * every page keeps its bytes.
 */
#include "case.h"

CASE("joins/anonymous-border-up")
{
	call_mmap((void *)0x50000000, 24576, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	peek((void *)0x50000000);      /* page 0, new */
	poke((void *)0x50000000, 'a'); /* page 0 */
	poke((void *)0x50001000, 'b'); /* page 1 */
	poke((void *)0x50002000, 'c'); /* page 2 */
	poke((void *)0x50003000, 'd'); /* page 3 */
	poke((void *)0x50004000, 'e'); /* page 4 */
	poke((void *)0x50005000, 'f'); /* page 5 */

	call_mprotect((void *)0x50000000, 4096, PROT_READ);

	areas("cut");

	call_mprotect((void *)0x50001000, /* address, pages 1 and 2 */
		      8192,		  /* length */
		      PROT_READ);	  /* prot */

	areas("moved");
	peek((void *)0x50000000);      /* page 0 */
	peek((void *)0x50001000);      /* page 1 */
	peek((void *)0x50002000);      /* page 2 */
	peek((void *)0x50003000);      /* page 3 */
	peek((void *)0x50004000);      /* page 4 */
	peek((void *)0x50005000);      /* page 5 */
	poke((void *)0x50002000, 'x'); /* page 2 */
	poke((void *)0x50003000, 'y'); /* page 3 */
}
