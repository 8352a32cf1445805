/* mincore/page-cache - mincore tells of a file which pages are in the page cache, mapped by anyone
 * or not.
 *
 * full: 8192 bytes, page n filled with 'A' + n
 * hollow: 8192 bytes, one hole
 */
#include "case.h"

CASE("mincore/page-cache")
{
	int fd = call_open("full", O_RDWR, 0);
	int other;

	call_mmap((void *)0x50000000, /* address, a free hint */
		  8192,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_SHARED,	      /* flags */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	smaps("full", (void *)0x50000000, "Rss");
	residency((void *)0x50000000, 8192);

	other = call_open("hollow", O_RDWR, 0);

	call_mmap((void *)0x68000000, /* address, a free hint */
		  8192,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_SHARED,	      /* flags */
		  other,	      /* descriptor */
		  0);		      /* offset in bytes */

	residency((void *)0x68000000, 8192);
}
