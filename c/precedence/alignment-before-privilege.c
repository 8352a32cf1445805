/* precedence/alignment-before-privilege - EINVAL for the alignment precedes EPERM for page 0.
 *
 * user: nobody
 */
#include "case.h"

CASE("precedence/alignment-before-privilege")
{
	call_mmap((void *)0x1,				   /* address, unaligned and in page 0 */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */
}
