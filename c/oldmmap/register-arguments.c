/* oldmmap/register-arguments - arguments in registers, as number 192 has them, are not seen by
 * number 90. */
#include "case.h"

CASE("oldmmap/register-arguments")
{
	long result;

	maps("before");

	result = syscall(SYS_mmap,		      /* number 90, not mmap() */
			 NULL,			      /* its six words: an address was meant */
			 4096,			      /* not looked at: length was meant */
			 PROT_READ,		      /* not looked at: prot */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* not looked at: flags */
			 -1,			      /* not looked at: descriptor */
			 0);			      /* not looked at: offset */
	report_call("mmap", 1, (const uint32_t[]){ 0 }, eax_of(result));

	maps("after");
}
