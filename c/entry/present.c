/* entry/present - number 192 is in the table: it does not answer ENOSYS as a number without a call
 * does. */
#include "case.h"

CASE("entry/present")
{
	const uint32_t arguments[] = { 0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0 };
	long result;

	result = syscall(222,			      /* no call */
			 NULL,			      /* address, where the kernel sees fit */
			 4096,			      /* length */
			 PROT_READ,		      /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in 4096-byte units */
	report_call("mmap2", 6, arguments, eax_of(result));

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  4096,			       /* length */
		  PROT_READ,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */
}
