/* limits/as-below-use - with RLIMIT_AS below what is in use not even a page can be replaced. */
#include "case.h"

#include <sys/resource.h>

static const struct rlimit limit = { .rlim_cur = 4096, .rlim_max = 4096 };

CASE("limits/as-below-use")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	peek((void *)0x50001fff); /* in the page that stays */

	poke((void *)0x50000000, 'x'); /* in the page that is to be replaced */

	premise("setrlimit", setrlimit(RLIMIT_AS, &limit));

	maps("before");

	call_mmap((void *)0x50000000,			   /* address, over a page that is there */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
	peek((void *)0x50000000); /* the same byte */

	call_munmap((void *)0x50001000, /* address */
		    4096);		/* length */
}
