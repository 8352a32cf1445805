/* areas/file-dup - a duplicate of the descriptor is no difference: one area. */
#include "case.h"

CASE("areas/file-dup")
{
	int fd = call_memfd_create("memory", 0);
	int twin = premise("dup", dup(fd));

	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	areas("before");

	call_mmap((void *)0x50001000,	  /* address, right behind the first */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  twin,			  /* descriptor, the duplicate */
		  4096);		  /* offset in bytes */

	areas("after");
}
