/* filetype/pipe-write-end - the write end of a pipe can not be mapped: EACCES, for it can not be
 * read. */
#include "case.h"

CASE("filetype/pipe-write-end")
{
	int ends[2];

	premise("pipe", pipe(ends));

	maps("before");

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  ends[1],     /* descriptor, the write end */
		  0);	       /* offset in bytes */

	call_mmap(NULL,	      /* address, where the kernel sees fit */
		  4096,	      /* length */
		  PROT_READ,  /* prot */
		  MAP_SHARED, /* flags */
		  ends[1],    /* descriptor, the write end */
		  0);	      /* offset in bytes */

	maps("after");
}
