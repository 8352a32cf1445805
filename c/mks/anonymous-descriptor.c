/* mks/anonymous-descriptor - MAP_ANON with a descriptor is EINVAL; Linux ignores the descriptor.
 *
 * data: 4096 bytes, all 'A'
 */
#include "mks.h"

CASE("mks/anonymous-descriptor")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);

	call_mks_mmap((void *)0x50000000,     /* address */
		      4096,		      /* length */
		      PROT_READ,	      /* prot */
		      MAP_PRIVATE | MAP_ANON, /* flags */
		      fd,		      /* descriptor, the point of the case */
		      0);		      /* offset in bytes */

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_PRIVATE | MAP_ANON, /* flags */
		  fd,			  /* descriptor, the same to Linux */
		  0);			  /* offset in bytes */

	call_mks_mmap((void *)0x51000000,     /* address */
		      4096,		      /* length */
		      PROT_READ,	      /* prot */
		      MAP_PRIVATE | MAP_ANON, /* flags */
		      -1,		      /* descriptor, none */
		      0);		      /* offset in bytes */

	peek((void *)0x50000000); /* first byte of what Linux mapped, no file */
}
