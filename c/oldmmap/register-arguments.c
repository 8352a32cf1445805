/* oldmmap/register-arguments - arguments in registers, as number 192 has them, are not seen by
 * number 90. */
#include "case.h"

CASE("oldmmap/register-arguments")
{
	long result;

	maps("before");

	result = syscall(SYS_mmap,  /* number 90, not mmap() */
			 NULL,	    /* address, taken for the block of six words */
			 4096,	    /* length, not looked at */
			 PROT_READ, /* prot, not looked at */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags, not looked at */
			 -1,			      /* descriptor, not looked at */
			 0);			      /* offset, not looked at */
	report_call("mmap", 1, (const uint32_t[]){ 0 }, eax_of(result));

	maps("after");
}
