/* offset/store-past-four-gib - a store through page 100002h goes to that page of the file.
 *
 * big: 4 GiB + 12288 bytes, one hole but for '2' at 8192, '6' at 4 GiB + 8192
 */
#include "case.h"

CASE("offset/store-past-four-gib")
{
	int fd = call_open("big", O_RDWR | O_LARGEFILE, 0);
	char *area, *low, *high;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0x100002000LL);	 /* offset in bytes */

	poke(area, 'x'); /* first byte of the page at 4 GiB + 8192 */

	low = call_mmap(NULL,	    /* address, where the kernel sees fit */
			4096,	    /* length */
			PROT_READ,  /* prot */
			MAP_SHARED, /* flags */
			fd,	    /* descriptor */
			8192);	    /* offset in bytes */

	peek(low); /* first byte of the page at 8192 */

	high = call_mmap(NULL,		 /* address, where the kernel sees fit */
			 4096,		 /* length */
			 PROT_READ,	 /* prot */
			 MAP_PRIVATE,	 /* flags */
			 fd,		 /* descriptor */
			 0x100002000LL); /* offset in bytes */

	peek(high); /* first byte of the page at 4 GiB + 8192 again */
}
