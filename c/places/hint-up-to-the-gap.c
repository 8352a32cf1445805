/* places/hint-up-to-the-gap - A hint whose range ends right at the guard gap of a growing area
 * is taken, a page more is not.
 */
#include "case.h"

CASE("places/hint-up-to-the-gap")
{
	char *other;

	call_mmap((void *)0x50101000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
	maps("before");

	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	maps("mapped");
	peek((void *)0x50000000); /* first byte of the page */
	peek((void *)0x50000fff); /* its last byte */

	call_munmap((void *)0x50000000, 4096);
	other = call_mmap((void *)0x50000000, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("taken", other == (char *)0x50000000);
}
