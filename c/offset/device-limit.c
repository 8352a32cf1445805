/* offset/device-limit - on an i386 kernel the page of a character device that ends at 4 GiB is
 * EOVERFLOW. */
#include "case.h"

CASE("offset/device-limit")
{
	int fd = call_open("/dev/zero", O_RDONLY, 0);
	char *area;

	area = call_mmap(NULL,		/* address, where the kernel sees fit */
			 4096,		/* length */
			 PROT_READ,	/* prot */
			 MAP_PRIVATE,	/* flags */
			 fd,		/* descriptor */
			 0xffffe000LL); /* offset in bytes */

	peek(area); /* first byte of the page that ends at 4 GiB - 4096 */

	call_mmap(NULL,		 /* address, where the kernel sees fit */
		  4096,		 /* length */
		  PROT_READ,	 /* prot */
		  MAP_PRIVATE,	 /* flags */
		  fd,		 /* descriptor */
		  0xfffff000LL); /* offset in bytes */
}
