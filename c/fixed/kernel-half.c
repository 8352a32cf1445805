/* fixed/kernel-half - at 0c0000000h begins the kernel, or on an x86-64 kernel another gigabyte. */
#include "case.h"

CASE("fixed/kernel-half")
{
	maps("before");

	call_mmap((void *)0xc0000000,			   /* address, the fourth gigabyte */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
