/* precedence/device-offset-before-type - EOVERFLOW for the offset precedes ENODEV for the device.
 */
#include "case.h"

CASE("precedence/device-offset-before-type")
{
	int fd = call_open("/dev/null", O_RDONLY, 0);

	call_mmap(NULL,		/* address, where the kernel sees fit */
		  4096,		/* length */
		  PROT_READ,	/* prot */
		  MAP_PRIVATE,	/* flags */
		  fd,		/* descriptor of /dev/null, ENODEV by itself */
		  0x100000000); /* offset 4 GiB, EOVERFLOW by itself on i386, in bytes */
}
