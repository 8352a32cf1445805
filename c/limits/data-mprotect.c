/* limits/data-mprotect - mprotect can not make private memory writable past RLIMIT_DATA. */
#include "case.h"

#include <sys/resource.h>

static const struct rlimit limit = { .rlim_cur = 4096, .rlim_max = 67108864 };

CASE("limits/data-mprotect")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);
	premise("setrlimit", setrlimit(RLIMIT_DATA, &limit));

	areas("before");

	call_mprotect((void *)0x50000000,      /* address */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot */

	areas("after");
	poke((void *)0x50000000, 1); /* in the page that was to become writable */
}
