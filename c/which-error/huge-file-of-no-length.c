/* which-error/huge-file-of-no-length - An ordinary file with MAP_HUGETLB is EINVAL with a length
 * and without one.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("which-error/huge-file-of-no-length")
{
	int fd;

	fd = call_open("data", O_RDONLY, 0);

	call_mmap(NULL,			     /* address, where the kernel sees fit */
		  0,			     /* length, none */
		  PROT_READ,		     /* prot */
		  MAP_PRIVATE | MAP_HUGETLB, /* flags */
		  fd,			     /* descriptor */
		  0);			     /* offset in bytes */

	call_mmap(NULL,			     /* address, where the kernel sees fit */
		  4096,			     /* length */
		  PROT_READ,		     /* prot */
		  MAP_PRIVATE | MAP_HUGETLB, /* flags */
		  fd,			     /* descriptor */
		  0);			     /* offset in bytes */

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  0,	       /* length, none, without the flag */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  fd,	       /* descriptor */
		  0);	       /* offset in bytes */
}
