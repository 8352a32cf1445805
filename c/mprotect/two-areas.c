/* mprotect/two-areas - one call changes areas of different objects that lie side by side.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("mprotect/two-areas")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x50001000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("before");

	call_mprotect((void *)0x50000000, /* address */
		      8192,		  /* length, the point of the case */
		      PROT_READ);	  /* prot */

	maps("after");
}
