/* munmap/last-page-of-all - munmap of a page above every i386 task is EINVAL on i386, and
 * nothing in compat mode.
 */
#include "case.h"

CASE("munmap/last-page-of-all")
{
	maps("before");

	call_munmap((void *)0xffffe000, 4096);
	call_munmap((void *)0xe0000000, 4096);

	maps("after");
}
