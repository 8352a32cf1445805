/* limits/data-zero-hard - with soft and hard RLIMIT_DATA at 0 private writable memory is ENOMEM. */
#include "case.h"

#include <sys/resource.h>

static const struct rlimit limit = { .rlim_cur = 0, .rlim_max = 0 };

CASE("limits/data-zero-hard")
{
	premise("setrlimit", setrlimit(RLIMIT_DATA, &limit));

	maps("before");

	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x51000000,			   /* address */
		  4096,					   /* length */
		  PROT_NONE,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
