/* munmap/past-the-end - a range that ends behind the address space is EINVAL. */
#include "case.h"

CASE("munmap/past-the-end")
{
	call_munmap((void *)0xffffe000, /* address, TASK_SIZE of a 32-bit program on x86-64 */
		    1);			/* length */

	call_munmap((void *)0xffffd000, /* address */
		    8192);		/* length, the second page is behind the end */

	call_munmap((void *)0xfffff000, /* address, the last page of 4 GiB */
		    4096);		/* length */
}
