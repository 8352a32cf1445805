/* hugetlb/ordinary-user - Without a pool MAP_HUGETLB is ENOMEM for an ordinary user too, not
 * EPERM.
 *
 * user: nobody
 */
#include "case.h"

CASE("hugetlb/ordinary-user")
{
	maps("before");

	call_mmap((void *)0x50000000, 0x200000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);

	maps("after");
}
