/* flags/irix-bits - of the values of MAP_AUTOGROW, MAP_LOCAL and MAP_AUTORESRV the first two do
 * nothing and 100h is MAP_GROWSDOWN.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("flags/irix-bits")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	     /* address, a free hint */
		  4096,			     /* length */
		  PROT_READ,		     /* prot */
		  MAP_PRIVATE | 0x40 | 0x80, /* flags, MAP_AUTOGROW and MAP_LOCAL */
		  fd,			     /* descriptor */
		  0);			     /* offset in bytes */

	call_mmap((void *)0x68000000,  /* address, a free hint */
		  4096,		       /* length */
		  PROT_READ,	       /* prot */
		  MAP_PRIVATE | 0x100, /* flags, MAP_AUTORESRV */
		  fd,		       /* descriptor */
		  0);		       /* offset in bytes */

	call_mmap((void *)0x68000000,		       /* address, a free hint */
		  4096,				       /* length */
		  PROT_READ,			       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | 0x100, /* flags, MAP_AUTORESRV */
		  -1,				       /* descriptor, none */
		  0);				       /* offset in bytes */

	smaps("autoresrv", (void *)0x68000000, "VmFlags.gd");
}
