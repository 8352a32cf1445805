/* growsdown/fixed-inside-the-gap - MAP_FIXED may map inside the gap below a MAP_GROWSDOWN area,
 * which then can not grow any more. */
#include "case.h"

CASE("growsdown/fixed-inside-the-gap")
{
	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	poke((void *)0x4fffffff, 'g'); /* just below the area, which still grows */

	call_mmap((void *)0x4ff80000,			   /* address, inside the gap */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("mapped");
	poke((void *)0x4fffefff, 'n'); /* just below what it has grown to */
	maps("after");
	poke((void *)0x50000000, 's'); /* lowest byte of the area */
}
