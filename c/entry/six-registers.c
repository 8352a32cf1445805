/* entry/six-registers - ebx, ecx, edx, esi, edi and ebp each carry their own argument.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("entry/six-registers")
{
	int fd = call_open("data", O_RDONLY, 0);

	maps("before");

	call_mmap((void *)0x51000000,	  /* address */
		  8192,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  2 * 4096);		  /* offset in bytes */

	maps("after");
	peek((void *)0x51000000); /* first byte of page 2 */
}
