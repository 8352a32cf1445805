/* growsdown/by-a-system-call - a MAP_GROWSDOWN area grows also when the kernel touches below it on
 * the program's behalf.
 *
 * data: 4096 bytes, all 'A'
 * RLIMIT_STACK: 4 MiB
 */
#include "case.h"

CASE("growsdown/by-a-system-call")
{
	int fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	maps("mapped");

	call_read(fd, (void *)0x4fffff00, 1);

	maps("grown");
	peek((void *)0x4fffff00); /* where read has stored */
}
