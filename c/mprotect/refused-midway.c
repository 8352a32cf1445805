/* mprotect/refused-midway - EACCES in the second area leaves the first one changed.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("mprotect/refused-midway")
{
	int fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x50001000,	  /* address */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor, open for reading */
		  0);			  /* offset in bytes */

	maps("before");

	call_mprotect((void *)0x50000000,      /* address */
		      8192,		       /* length, the point of the case */
		      PROT_READ | PROT_WRITE); /* prot */

	maps("after");
}
