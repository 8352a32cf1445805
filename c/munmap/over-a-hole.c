/* munmap/over-a-hole - a range with a hole in it is unmapped without an error. */
#include "case.h"

CASE("munmap/over-a-hole")
{
	call_mmap((void *)0x56000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	peek((void *)0x56000000); /* its first byte */
	call_mmap((void *)0x56002000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	peek((void *)0x56002fff); /* its last byte */

	call_mmap((void *)0x56003000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	maps("before");

	call_munmap((void *)0x56000000, /* address */
		    12288);		/* length, the middle page of three is not mapped */

	maps("after");
}
