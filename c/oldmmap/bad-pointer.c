/* oldmmap/bad-pointer - a pointer to no memory, or to the kernel's, is refused with EFAULT. */
#include "case.h"

CASE("oldmmap/bad-pointer")
{
	maps("before");

	call_old_mmap_pointer(NULL);		   /* nowhere */
	call_old_mmap_pointer((void *)0x2a000000); /* where nothing is mapped */
	call_old_mmap_pointer((void *)0xffffe000); /* behind the end of every program */

	maps("after");
}
