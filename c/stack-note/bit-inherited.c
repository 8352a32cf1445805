/* stack-note/bit-inherited - READ_IMPLIES_EXEC outlives execve, but for the stack.
 *
 * persona: READ_IMPLIES_EXEC
 */
#include "case.h"

CASE("stack-note/bit-inherited")
{
	unsigned char code = 0xc3; /* a ret */

	maps("before");

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  4096,			       /* length */
		  PROT_READ,		       /* prot, the point of the case */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");

	address("stack", &code);
	smaps("stack", &code, "VmFlags.ex");
	call_into(&code); /* the ret on the stack */
}
