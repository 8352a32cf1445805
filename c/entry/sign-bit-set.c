/* entry/sign-bit-set - an address of 80000000h or above is a success, though the sign bit of eax is
 * set. */
#include "case.h"

CASE("entry/sign-bit-set")
{
	void *area;

	area = call_mmap((void *)0x90000000,	 /* address, the point of the case */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
			 -1,					  /* descriptor, none */
			 0);					  /* offset in bytes */

	value("negative", (intptr_t)area < 0);
	value("error", area == MAP_FAILED);
	poke((void *)0x90000000, 'x'); /* first byte of the area */
}
