/* type/validate-noreplace - MAP_SHARED_VALIDATE does not know MAP_FIXED_NOREPLACE: EOPNOTSUPP, even
 * on a free range.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("type/validate-noreplace")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,			     /* address, exactly */
		  4096,					     /* length */
		  PROT_READ,				     /* prot */
		  MAP_SHARED_VALIDATE | MAP_FIXED_NOREPLACE, /* flags */
		  fd,					     /* descriptor */
		  0);					     /* offset in bytes */

	call_mmap((void *)0x50000000,		   /* address, exactly */
		  4096,				   /* length */
		  PROT_READ,			   /* prot */
		  MAP_SHARED_VALIDATE | MAP_FIXED, /* flags */
		  fd,				   /* descriptor */
		  0);				   /* offset in bytes */
}
