/* flags/stack-does-not-grow - an area with MAP_STACK does not grow: only MAP_GROWSDOWN does that.
 */
#include "case.h"

CASE("flags/stack-does-not-grow")
{
	call_mmap((void *)0x50000000,			   /* address, a free hint */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, /* flags, the point of the case */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x50000000, 's'); /* first byte of the area */
	poke((void *)0x4ffffffc, 's'); /* where a push would go from there */
	smaps("area", (void *)0x50000000, "VmFlags.gd");
}
