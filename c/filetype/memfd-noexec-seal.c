/* filetype/memfd-noexec-seal - a memfd with MFD_NOEXEC_SEAL can be mapped PROT_EXEC all the
 * same. */
#include "case.h"

CASE("filetype/memfd-noexec-seal")
{
	int fd = call_memfd_create("sealed", 0x8 /* MFD_NOEXEC_SEAL */);

	maps("before");

	call_mmap(NULL,			 /* address, where the kernel sees fit */
		  4096,			 /* length */
		  PROT_READ | PROT_EXEC, /* prot */
		  MAP_PRIVATE,		 /* flags */
		  fd,			 /* descriptor */
		  0);			 /* offset in bytes */

	maps("after");
}
