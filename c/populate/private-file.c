/* populate/private-file - MAP_POPULATE of a private writable file mapping copies every page at
 * once, before any store.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("populate/private-file")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	      /* address, a free hint */
		  16384,		      /* length */
		  PROT_READ,		      /* prot, read only */
		  MAP_PRIVATE | MAP_POPULATE, /* flags */
		  fd,			      /* descriptor */
		  0);			      /* offset in bytes */

	smaps("readable", (void *)0x50000000, "Rss Anonymous");

	call_mmap((void *)0x68000000,	      /* address, a free hint */
		  16384,		      /* length */
		  PROT_READ | PROT_WRITE,     /* prot, writable */
		  MAP_PRIVATE | MAP_POPULATE, /* flags */
		  fd,			      /* descriptor */
		  0);			      /* offset in bytes */

	smaps("writable", (void *)0x68000000, "Rss Anonymous");
	peek((void *)0x68003000); /* first byte of the last page */
}
