/* mremap-move/mapped-pages - pages of a file that are mapped come along: nobody has to touch them
 * anew.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("mremap-move/mapped-pages")
{
	int fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	peek((void *)0x50000000); /* the page is mapped */
	smaps("before", (void *)0x50000000, "Rss");

	call_mremap((void *)0x50000000,		   /* old address */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	smaps("after", (void *)0x60000000, "Rss"); /* not touched there */
}
