/* filetype/pipe-read-end - the read end of a pipe can not be mapped: ENODEV. */
#include "case.h"

CASE("filetype/pipe-read-end")
{
	int ends[2];

	premise("pipe", pipe(ends));

	maps("before");

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  ends[0],     /* descriptor, the read end */
		  0);	       /* offset in bytes */

	call_mmap(NULL,	      /* address, where the kernel sees fit */
		  4096,	      /* length */
		  PROT_READ,  /* prot */
		  MAP_SHARED, /* flags */
		  ends[0],    /* descriptor, the read end */
		  0);	      /* offset in bytes */

	maps("after");
}
