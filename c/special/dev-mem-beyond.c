/* special/dev-mem-beyond - Native, a page that the processor can not address is EINVAL for
 * /dev/mem, not EOVERFLOW.
 *
 * user: root
 */
#include "case.h"

CASE("special/dev-mem-beyond")
{
	int fd;

	fd = call_open("/dev/mem", O_RDWR, 0);

	maps("before");

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0xfffffffeLL * 4096);	  /* offset in bytes, the last but one of 32 bits */

	maps("after");
}
