/* hint/null-keeps-the-gap - Without a hint nothing is placed within the 256 pages below a
 * growing area.
 */
#include "case.h"

CASE("hint/null-keeps-the-gap")
{
	char *first;
	char *second;

	first = call_mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	call_mmap(first, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN, -1, 0);

	second = call_mmap(NULL,			/* address, where the kernel sees fit */
			   4096,			/* length */
			   PROT_READ | PROT_WRITE,	/* prot */
			   MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			   -1,				/* descriptor, none */
			   0);				/* offset in bytes */

	value("below", first - second);
}
