/* verdict/c-disagrees - the C face asks another question than the NASM face. */
#include "case.h"

CASE("verdict/c-disagrees")
{
	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  8191,			       /* length, of which the same pages come */
		  PROT_READ,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */
}
