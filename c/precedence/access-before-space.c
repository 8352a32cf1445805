/* precedence/access-before-space - EACCES for the descriptor precedes ENOMEM for RLIMIT_AS.
 *
 * data: 4096 bytes, all 'A'
 * RLIMIT_AS: 256 MiB
 */
#include "case.h"

CASE("precedence/access-before-space")
{
	int fd = call_open("data", O_WRONLY, 0);

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  0x20000000,  /* length 512 MiB, ENOMEM by itself: 256 MiB may be mapped */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  fd,	       /* descriptor, EACCES by itself */
		  0);	       /* offset in bytes */
}
