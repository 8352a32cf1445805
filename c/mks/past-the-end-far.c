/* mks/past-the-end-far - the end of a file is found in 64 bits, also where offset and length
 * pass 2^44.
 *
 * data: 4 GiB + 8192 bytes, one hole
 */
#include "mks.h"

CASE("mks/past-the-end-far")
{
	int fd;

	fd = call_open("data", O_RDONLY | O_LARGEFILE, 0);

	call_mks_mmap((void *)0x50000000, /* address */
		      4096,		  /* length */
		      PROT_READ,	  /* prot */
		      MAP_SHARED,	  /* flags */
		      fd,		  /* descriptor */
		      0x100001LL * 4096); /* offset in bytes, its last page */

	call_mks_mmap((void *)0x51000000, /* address */
		      2 * 4096,		  /* length, a page more */
		      PROT_READ,	  /* prot */
		      MAP_SHARED,	  /* flags */
		      fd,		  /* descriptor */
		      0x100001LL * 4096); /* offset in bytes */

	call_mks_mmap((void *)0x51000000,   /* address */
		      2 * 4096,		    /* length */
		      PROT_READ,	    /* prot */
		      MAP_SHARED,	    /* flags */
		      fd,		    /* descriptor */
		      0xffffffffLL * 4096); /* offset in bytes, the last */
}
