/* offset/device-limit - a character device is mapped up to 4 GiB only by an i386 kernel:
 * EOVERFLOW for the page that ends there. */
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

	peek(area);

	call_mmap(NULL,		 /* address, where the kernel sees fit */
		  4096,		 /* length */
		  PROT_READ,	 /* prot */
		  MAP_PRIVATE,	 /* flags */
		  fd,		 /* descriptor */
		  0xfffff000LL); /* offset in bytes */
}
