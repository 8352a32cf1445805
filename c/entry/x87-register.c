/* entry/x87-register - a value in an x87 register outlives the call. */
#include "case.h"

CASE("entry/x87-register")
{
	uint32_t kept;

	__asm__ volatile("fldpi");

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  65536,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, /* flags */
		  -1,					      /* descriptor, none */
		  0);					      /* offset in bytes */

	__asm__ volatile("fstps %0" : "=m"(kept));
	value("kept", kept);
}
