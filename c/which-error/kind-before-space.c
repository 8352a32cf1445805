/* which-error/kind-before-space - A pipe is ENODEV beyond RLIMIT_AS too, where anonymous memory of
 * the length is ENOMEM.
 *
 * RLIMIT_AS: 64 MiB
 */
#include "case.h"

CASE("which-error/kind-before-space")
{
	int ends[2];

	premise("pipe", pipe(ends));

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  0x10000000,  /* length, beyond the limit */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  ends[0],     /* descriptor */
		  0);	       /* offset in bytes */

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  0x10000000,		       /* length, the same of anonymous memory */
		  PROT_READ,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length, within the limit */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  ends[0],     /* descriptor */
		  0);	       /* offset in bytes */
}
