/* noreserve/usable - of ten MiB with MAP_NORESERVE the first and last byte and one between can be
 * read and written. */
#include "case.h"

CASE("noreserve/usable")
{
	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  0xa00000,				       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, /* flags, the point of the case */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	peek((void *)0x50000000);      /* first byte */
	poke((void *)0x50000000, 'f'); /* the same byte */
	poke((void *)0x50500001, 'm'); /* a byte in the middle */
	poke((void *)0x509fffff, 'l'); /* last byte */
	peek((void *)0x509fffff);      /* the same byte */
	peek((void *)0x50000000);      /* first byte again */
}
