/* entry/number-minus-one - number -1 is ENOSYS like any other number without a call. */
#include "case.h"

CASE("entry/number-minus-one")
{
	const uint32_t arguments[] = { 0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0 };
	long result;

	maps("before");

	result = syscall(-1,			      /* no call */
			 NULL,			      /* address, where the kernel sees fit */
			 4096,			      /* length */
			 PROT_READ,		      /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in 4096-byte units */
	report_call("mmap2", 6, arguments, eax_of(result));

	maps("after");
}
