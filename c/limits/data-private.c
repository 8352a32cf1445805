/* limits/data-private - RLIMIT_DATA refuses private writable memory and no other. */
#include "case.h"

#include <sys/resource.h>

static const struct rlimit limit = { .rlim_cur = 4096, .rlim_max = 67108864 };

CASE("limits/data-private")
{
	premise("setrlimit", setrlimit(RLIMIT_DATA, &limit));

	maps("before");

	call_mmap((void *)0x50000000,			   /* address */
		  0x100000,				   /* length, 1 MiB */
		  PROT_READ | PROT_WRITE,		   /* prot, writable */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, private */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x51000000,			   /* address */
		  0x100000,				   /* length */
		  PROT_READ,				   /* prot, not writable */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x52000000,			  /* address */
		  0x100000,				  /* length */
		  PROT_READ | PROT_WRITE,		  /* prot */
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, /* flags, not private */
		  -1,					  /* descriptor, none */
		  0);					  /* offset in bytes */

	maps("after");
}
