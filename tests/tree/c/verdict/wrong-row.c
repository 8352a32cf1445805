/* verdict/wrong-row - a row of the NASM face holds a wrong value. */
#include "case.h"

CASE("verdict/wrong-row")
{
	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  8192,			       /* length */
		  PROT_READ,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */
}
