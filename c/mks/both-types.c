/* mks/both-types - MAP_SHARED and MAP_PRIVATE together are EINVAL; Linux takes them as
 * MAP_SHARED_VALIDATE.
 *
 * data: 4096 bytes, all 'A'
 */
#include "mks.h"

CASE("mks/both-types")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);

	call_mks_mmap((void *)0x50000000,	/* address */
		      4096,			/* length */
		      PROT_READ,		/* prot */
		      MAP_SHARED | MAP_PRIVATE, /* flags, the point of the case */
		      fd,			/* descriptor */
		      0);			/* offset in bytes */

	call_mmap((void *)0x50000000,	    /* address */
		  4096,			    /* length */
		  PROT_READ,		    /* prot */
		  MAP_SHARED | MAP_PRIVATE, /* flags, the same to Linux */
		  fd,			    /* descriptor */
		  0);			    /* offset in bytes */

	call_mks_mmap((void *)0x51000000, /* address */
		      4096,		  /* length */
		      PROT_READ,	  /* prot */
		      0,		  /* flags, neither */
		      fd,		  /* descriptor */
		      0);		  /* offset in bytes */

	call_mmap((void *)0x51000000, /* address */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  0,		      /* flags, neither */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */
}
