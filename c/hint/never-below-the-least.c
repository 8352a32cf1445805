/* hint/never-below-the-least - without a hint no place is below vm.mmap_min_addr, however full it
 * is.
 *
 * user: nobody
 */
#include "case.h"

CASE("hint/never-below-the-least")
{
	uintptr_t lowest = -1;

	for (size_t length = 0x80000000; length >= 4096; length /= 2) {
		void *area;

		while ((area = mmap(NULL, length, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)) !=
		       MAP_FAILED) {
			if ((uintptr_t)area < lowest)
				lowest = (uintptr_t)area;
		}
	}

	value("lowest", lowest);

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  4096,			       /* length */
		  PROT_NONE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */
}
