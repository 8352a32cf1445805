/* limits/data-zero - a soft RLIMIT_DATA of 0 alone does not bound mmap2. */
#include "case.h"

#include <sys/resource.h>

static const struct rlimit limit = { .rlim_cur = 0, .rlim_max = 67108864 };

CASE("limits/data-zero")
{
	struct rlimit found;

	premise("setrlimit", setrlimit(RLIMIT_DATA, &limit));
	premise("ugetrlimit", getrlimit(RLIMIT_DATA, &found));
	value("soft", found.rlim_cur);
	value("hard", found.rlim_max);

	maps("before");

	call_mmap((void *)0x50000000,			   /* address */
		  0x100000,				   /* length, 1 MiB */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
