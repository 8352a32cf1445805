/* precedence/lock-limit-before-access - EAGAIN for MAP_LOCKED precedes EACCES for the descriptor.
 *
 * user: nobody
 * data: 4096 bytes, all 'A'
 * RLIMIT_MEMLOCK: 4096 bytes
 */
#include "case.h"

CASE("precedence/lock-limit-before-access")
{
	int fd = call_open("data", O_WRONLY, 0);

	call_mmap(NULL,			   /* address, where the kernel sees fit */
		  8192,			   /* length, one page more than may be locked */
		  PROT_READ,		   /* prot */
		  MAP_SHARED | MAP_LOCKED, /* flags, EAGAIN by itself */
		  fd,			   /* descriptor, EACCES by itself */
		  0);			   /* offset in bytes */
}
