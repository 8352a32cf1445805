/* type/droppable-with-others - MAP_DROPPABLE goes with neither MAP_LOCKED nor MAP_GROWSDOWN:
 * EINVAL.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("type/droppable-with-others")
{
	call_mmap((void *)0x50000000,			      /* address, a free hint */
		  4096,					      /* length */
		  PROT_READ | PROT_WRITE,		      /* prot */
		  MAP_DROPPABLE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					      /* descriptor, none */
		  0);					      /* offset in bytes */

	call_mmap((void *)0x50000000,				 /* address, a free hint */
		  4096,						 /* length */
		  PROT_READ | PROT_WRITE,			 /* prot */
		  MAP_DROPPABLE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,						 /* descriptor, none */
		  0);						 /* offset in bytes */
}
