/* mks/past-the-end - a range past the end of a file is ENXIO; Linux maps it and faults at the
 * access.
 *
 * data: 5000 bytes, page n filled with 'A' + n
 */
#include "mks.h"

CASE("mks/past-the-end")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);

	call_mks_mmap((void *)0x50000000, /* address */
		      2 * 4096,		  /* length, all its pages */
		      PROT_READ,	  /* prot */
		      MAP_SHARED,	  /* flags */
		      fd,		  /* descriptor */
		      0);		  /* offset in bytes */

	call_mks_mmap((void *)0x51000000, /* address */
		      3 * 4096,		  /* length, a page more */
		      PROT_READ,	  /* prot */
		      MAP_SHARED,	  /* flags */
		      fd,		  /* descriptor */
		      0);		  /* offset in bytes */

	call_mks_mmap((void *)0x51000000, /* address */
		      4096,		  /* length */
		      PROT_READ,	  /* prot */
		      MAP_SHARED,	  /* flags */
		      fd,		  /* descriptor */
		      2 * 4096);	  /* offset in bytes, behind its pages */

	call_mmap((void *)0x51000000, /* address */
		  3 * 4096,	      /* length, the same to Linux */
		  PROT_READ,	      /* prot */
		  MAP_SHARED,	      /* flags */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	peek((void *)0x50001fff); /* last byte of the second page, behind the end of the file */
	peek((void *)0x51001fff); /* the same, through Linux's mapping */
	peek((void *)0x51002000); /* first byte of the third page, which the file has not */
}
