/* descriptor/above-255 - a descriptor above 255 names its file by all of its bits.
 *
 * first: 4096 bytes, all 'A' but for '1' at 0
 * second: 4096 bytes, all 'A' but for '2' at 0
 * RLIMIT_NOFILE: 512
 */
#include "case.h"

CASE("descriptor/above-255")
{
	int fd2, high;

	call_open("first", O_RDONLY, 0);
	fd2 = call_open("second", O_RDONLY, 0);
	high = call_fcntl(fd2, F_DUPFD, 0x103);

	maps("before");

	call_mmap((void *)0x50000000,	   /* address */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  high,			   /* descriptor, the point of the case */
		  0);			   /* offset in bytes */

	maps("after");
	peek((void *)0x50000000); /* the mark of the file */
}
