/* mincore/length-zero - a length of 0 succeeds, mapped or not, wherever in user space the vector
 * is. */
#include "case.h"

CASE("mincore/length-zero")
{
	call_mincore((void *)0x50000000,  /* address, free */
		     0,			  /* length, the point of the case */
		     (void *)0x60000000); /* vector, nothing is mapped there */
}
