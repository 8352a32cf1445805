/* msync/behind-the-task - msync of the last pages of the address space is ENOMEM with every
 * flag.
 */
#include "case.h"

CASE("msync/behind-the-task")
{
	call_msync((void *)0xffffe000, 4096, MS_SYNC);
	call_msync((void *)0xffffe000, 4096, MS_ASYNC);
	call_msync((void *)0xffffe000, 4096, 0);
	call_msync((void *)0xfffff000, 4096, MS_INVALIDATE);
}
