/* mincore/not-the-writer - of a file that it could not write to mincore tells a program that every
 * page is there.
 *
 * user: root
 * hollow: 8192 bytes, one hole, mode 0444
 */
#include "case.h"

CASE("mincore/not-the-writer")
{
	int fd = call_open("hollow", O_RDONLY, 0);

	call_mmap((void *)0x50000000, /* address, a free hint */
		  8192,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_SHARED,	      /* flags */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	residency((void *)0x50000000, 8192);

	premise("setresuid32", setresuid(65534, 65534, 65534));

	residency((void *)0x50000000, 8192);
}
