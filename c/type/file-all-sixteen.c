/* type/file-all-sixteen - of the sixteen map types a file takes 1, 2 and 3; the others are refused
 * with EINVAL.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("type/file-all-sixteen")
{
	int fd = call_open("data", O_RDWR, 0);

	for (int type = 0; type <= MAP_TYPE; type++)
		call_mmap(NULL,	     /* address, where the kernel sees fit */
			  4096,	     /* length */
			  PROT_READ, /* prot */
			  type,	     /* flags, the type and nothing else */
			  fd,	     /* descriptor */
			  0);	     /* offset in bytes */
}
