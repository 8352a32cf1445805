/* flags/shared-each-bit - with MAP_SHARED unknown flags are ignored, bit by bit.
 *
 * data: 4096 bytes, all 'A'
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("flags/shared-each-bit")
{
	int fd = call_open("data", O_RDWR, 0);
	char *place = (char *)0x50000000;

	for (unsigned int bit = MAP_32BIT; bit; bit <<= 1) {
		call_mmap(place,	    /* address, a free hint */
			  4096,		    /* length */
			  PROT_READ,	    /* prot */
			  MAP_SHARED | bit, /* flags, the type and one bit */
			  fd,		    /* descriptor */
			  0);		    /* offset in bytes */
		place += 2 * 4096;
	}
}
