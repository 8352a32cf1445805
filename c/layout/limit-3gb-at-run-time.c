/* layout/limit-3gb-at-run-time - ADDR_LIMIT_3GB set at run time leaves no place for a NULL hint. */
#include "case.h"

#include <sys/personality.h>

CASE("layout/limit-3gb-at-run-time")
{
	/* Not reported: the old persona is whatever the caller had. */
	premise("personality", syscall(SYS_personality, ADDR_LIMIT_3GB));

	call_mmap((void *)0xc0000000,			   /* address, the fourth gigabyte */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap(NULL,			       /* address, no hint */
		  65536,		       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x60000000,	       /* address, a free hint */
		  65536,		       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */
}
