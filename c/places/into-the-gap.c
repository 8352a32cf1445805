/* places/into-the-gap - Without a hint what is a page too long for the hole below a guard gap is
 * put below that hole.
 */
#include "case.h"

CASE("places/into-the-gap")
{
	char *base;
	char *top;
	char *place;

	base = call_mmap(NULL, 0x300000, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	call_munmap(base, 0x300000);

	top = base + 0x2ff000;

	call_mmap(base, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap(top, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
	place = call_mmap(NULL, 0x1ff000, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("place", place - base);
}
