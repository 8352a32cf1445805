/* mprotect/length-zero - a length of 0 is no error, whatever is mapped there and whatever prot is.
 */
#include "case.h"

CASE("mprotect/length-zero")
{
	maps("before");

	call_mprotect((void *)0x50000000, /* address, nothing is mapped there */
		      0,		  /* length, the point of the case */
		      0x10);		  /* prot, no bit of it has a meaning */

	maps("after");
}
