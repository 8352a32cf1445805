/* type/validate-above4g - MAP_SHARED_VALIDATE knows bit 80h, MAP_ABOVE4G of x86, since Linux 6.6.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("type/validate-above4g")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,		     /* address, a free hint */
		  4096,				     /* length */
		  PROT_READ,			     /* prot */
		  MAP_SHARED_VALIDATE | MAP_ABOVE4G, /* flags */
		  fd,				     /* descriptor */
		  0);				     /* offset in bytes */
}
