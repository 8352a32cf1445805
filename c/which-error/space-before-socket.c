/* which-error/space-before-socket - Beyond RLIMIT_AS a socket is not asked: ENOMEM, where its own
 * answer is EPERM.
 *
 * RLIMIT_AS: 64 MiB
 */
#include "case.h"

#include <sys/socket.h>

CASE("which-error/space-before-socket")
{
	int fd;

	fd = premise("socket", socket(AF_INET, SOCK_STREAM, 0));

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  0x8000000,		  /* length, beyond the limit */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  4096,			  /* length, within it: the socket is asked */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */
}
