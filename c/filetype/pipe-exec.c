/* filetype/pipe-exec - The read end of a pipe with PROT_EXEC is EPERM since 7.1, ENODEV before. */
#include "case.h"

CASE("filetype/pipe-exec")
{
	int ends[2];

	premise("pipe", pipe(ends));

	call_mmap(NULL,			 /* address, where the kernel sees fit */
		  4096,			 /* length */
		  PROT_READ | PROT_EXEC, /* prot */
		  MAP_PRIVATE,		 /* flags */
		  ends[0],		 /* descriptor, the read end */
		  0);			 /* offset in bytes */
}
