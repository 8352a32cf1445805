/* mprotect/mapped-onto-itself - mapping a page onto itself with another prot is what mprotect does.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("mprotect/mapped-onto-itself")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  8192,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* page 0 of the file */
	poke((void *)0x50001000, 'y'); /* page 1 of the file */
	areas("before");

	call_mprotect((void *)0x50000000, /* address */
		      4096,		  /* length */
		      PROT_READ);	  /* prot, the point of the case */

	call_mmap((void *)0x50001000,	  /* address */
		  4096,			  /* length */
		  PROT_READ,		  /* prot, the point of the case */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  4096);		  /* offset in bytes */

	areas("after");
	peek((void *)0x50000000); /* page 0, which mprotect changed */
	peek((void *)0x50001000); /* page 1, which was mapped once more */
}
