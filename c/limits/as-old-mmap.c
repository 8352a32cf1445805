/* limits/as-old-mmap - the old mmap is under RLIMIT_AS too, with MAP_FIXED and without.
 *
 * RLIMIT_AS: 64 MiB
 */
#include "case.h"

static const uint32_t anywhere[6] = {
	0,			     /* address */
	0x8000000,		     /* length */
	PROT_READ,		     /* prot */
	MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
	-1,			     /* descriptor, none */
	0,			     /* offset in bytes */
};

static const uint32_t fixed[6] = {
	0x50000000,				 /* address */
	0x8000000,				 /* length */
	PROT_READ,				 /* prot */
	MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
	-1,					 /* descriptor, none */
	0,					 /* offset in bytes */
};

CASE("limits/as-old-mmap")
{
	maps("before");

	call_old_mmap(anywhere);
	call_old_mmap(fixed);

	maps("after");
}
