/* mprotect/shared-readonly - what O_RDONLY mapped shared never becomes writable: EACCES.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("mprotect/shared-readonly")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 4096,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	maps("before");

	call_mprotect(area,		       /* address */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, the point of the case */

	call_close(fd);

	call_mprotect(area,		       /* address */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, once more */

	maps("after");
}
