/* mks/past-the-end-fixed - MAP_FIXED past the end of a file is ENXIO and the old area stays;
 * Linux replaces it.
 *
 * data: 4096 bytes, all 'A'
 */
#include "mks.h"

CASE("mks/past-the-end-fixed")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);

	call_mks_mmap((void *)0x50000000,		  /* address */
		      2 * 4096,				  /* length */
		      PROT_READ,			  /* prot */
		      MAP_PRIVATE | MAP_ANON | MAP_FIXED, /* flags */
		      -1,				  /* descriptor, none */
		      0);				  /* offset in bytes */

	maps("before");

	call_mks_mmap((void *)0x50000000,      /* address */
		      2 * 4096,		       /* length, a page more than the file */
		      PROT_READ,	       /* prot */
		      MAP_PRIVATE | MAP_FIXED, /* flags */
		      fd,		       /* descriptor */
		      0);		       /* offset in bytes */

	maps("refused");

	call_mmap((void *)0x50000000,	   /* address */
		  2 * 4096,		   /* length, the same to Linux */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	maps("replaced");
}
