/* joins/anonymous-border-up - The border of touched anonymous areas moves up with mprotect, and
 * every page keeps its bytes.
 */
#include "case.h"

CASE("joins/anonymous-border-up")
{
	call_mmap((void *)0x50000000, 24576, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a');
	poke((void *)0x50001000, 'b');
	poke((void *)0x50002000, 'c');
	poke((void *)0x50003000, 'd');
	poke((void *)0x50004000, 'e');
	poke((void *)0x50005000, 'f');

	call_mprotect((void *)0x50000000, 4096, PROT_READ);

	areas("cut");

	call_mprotect((void *)0x50001000, /* address, pages 1 and 2 */
		      8192,		  /* length */
		      PROT_READ);	  /* prot */

	areas("moved");
	peek((void *)0x50000000);
	peek((void *)0x50001000);
	peek((void *)0x50002000);
	peek((void *)0x50003000);
	peek((void *)0x50004000);
	peek((void *)0x50005000);
	poke((void *)0x50002000, 'x');
	poke((void *)0x50003000, 'y');
}
