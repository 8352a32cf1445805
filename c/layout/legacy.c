/* layout/legacy - with ADDR_COMPAT_LAYOUT areas without a hint go upward from a third of the task.
 *
 * persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT
 */
#include "case.h"

CASE("layout/legacy")
{
	char *first, *second;

	first = call_mmap(NULL,			       /* address, no hint */
			  65536,		       /* length */
			  PROT_READ | PROT_WRITE,      /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			  -1,			       /* descriptor, none */
			  0);			       /* offset in bytes */

	second = call_mmap(NULL,			/* address, no hint */
			   65536,			/* length */
			   PROT_READ | PROT_WRITE,	/* prot */
			   MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			   -1,				/* descriptor, none */
			   0);				/* offset in bytes */

	value("above", second - first);

	value("megabyte", (uintptr_t)first & 0xfff00000);
	peek(first + 65535); /* its last byte, where the second begins */
	peek(second);	     /* first byte of the second */
}
