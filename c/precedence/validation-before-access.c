/* precedence/validation-before-access - EOPNOTSUPP for an unknown flag precedes EACCES for the
 * prot.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("precedence/validation-before-access")
{
	int fd = call_open("data", O_RDONLY, 0);

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot, EACCES by itself: shared, and open for reading */
		  MAP_SHARED_VALIDATE | 0x200, /* flags, EOPNOTSUPP by itself: bit 9 */
		  fd,			       /* descriptor */
		  0);			       /* offset in bytes */
}
