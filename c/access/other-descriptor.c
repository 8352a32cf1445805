/* access/other-descriptor - a descriptor that can write does not help another of the same file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("access/other-descriptor")
{
	int writable = call_open("data", O_RDWR, 0);
	int readable;

	readable = call_open("data", O_RDONLY, 0);

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  readable,		  /* descriptor, the point of the case */
		  0);			  /* offset in bytes */

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  writable,		  /* descriptor */
		  0);			  /* offset in bytes */
}
