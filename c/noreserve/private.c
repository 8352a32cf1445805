/* noreserve/private - MAP_NORESERVE marks a private area nr instead of ac: it is not counted as
 * memory promised. */
#include "case.h"

CASE("noreserve/private")
{
	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	smaps("without", (void *)0x50000000, "VmFlags.nr VmFlags.ac");

	call_mmap((void *)0x68000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, /* flags, the point of the case */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	smaps("noreserve", (void *)0x68000000, "VmFlags.nr VmFlags.ac");
}
