/* which-error/madvise-order - madvise tells a wrong advice, an unaligned address and an empty
 * range before a hole.
 */
#include "case.h"

CASE("which-error/madvise-order")
{
	call_madvise((void *)0x50000001, 4096, 1234);
	call_madvise((void *)0x50000001, 4096, MADV_DONTNEED);
	call_madvise((void *)0x50000000, 0, MADV_DONTNEED);
	call_madvise((void *)0x50000000, 4096, MADV_DONTNEED);
	call_madvise((void *)0x50000000, 4096, 1234);
}
