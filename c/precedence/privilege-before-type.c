/* precedence/privilege-before-type - EPERM for page 0 precedes EINVAL for the type.
 *
 * user: nobody
 */
#include "case.h"

CASE("precedence/privilege-before-type")
{
	call_mmap(NULL,			     /* address 0, EPERM by itself */
		  4096,			     /* length */
		  PROT_READ,		     /* prot */
		  MAP_ANONYMOUS | MAP_FIXED, /* flags, no type: EINVAL by itself */
		  -1,			     /* descriptor, none */
		  0);			     /* offset in bytes */
}
