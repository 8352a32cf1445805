/* failed-call/mprotect-refused - mprotect refused by a later area has changed the earlier ones.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("failed-call/mprotect-refused")
{
	int fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);
	call_mmap((void *)0x50001000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mmap((void *)0x50002000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	maps("before");

	call_mprotect((void *)0x50000000,      /* address */
		      12288,		       /* length, the second page may not become writable */
		      PROT_READ | PROT_WRITE); /* prot */

	maps("after");
}
