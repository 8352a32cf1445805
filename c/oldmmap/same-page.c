/* oldmmap/same-page - 8192 in number 90 and 2 in number 192 are the same page of the file.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("oldmmap/same-page")
{
	int fd = call_open("data", O_RDONLY, 0);
	const uint32_t block[6] = {
		0x22000000,		 /* address */
		4096,			 /* length */
		PROT_READ,		 /* prot */
		MAP_PRIVATE | MAP_FIXED, /* flags */
		fd,			 /* descriptor */
		8192,			 /* offset in bytes */
	};

	maps("before");

	call_old_mmap(block);

	call_mmap2((void *)0x23000000,	    /* address */
		   4096,		    /* length */
		   PROT_READ,		    /* prot */
		   MAP_PRIVATE | MAP_FIXED, /* flags */
		   fd,			    /* descriptor */
		   2);			    /* offset in 4096-byte units: mmap() hides them */

	maps("after");
	peek((void *)0x22000000); /* first byte of page 2, through number 90 */
	peek((void *)0x23000000); /* first byte of page 2, through number 192 */
}
