/* areas/file-consecutive - file pages that follow on in memory as in the file are one area. */
#include "case.h"

CASE("areas/file-consecutive")
{
	int fd = call_memfd_create("memory", 0);

	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 4096);

	areas("before");

	call_mmap((void *)0x50001000,	  /* address, right behind the first */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  8192);		  /* offset in bytes, right behind the first */

	areas("after");
}
