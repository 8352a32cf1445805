/* mincore/length-zero - a length of 0 succeeds, whatever the vector and mapped or not. */
#include "case.h"

CASE("mincore/length-zero")
{
	call_mincore((void *)0x50000000,  /* address, free */
		     0,			  /* length, the point of the case */
		     (void *)0x60000000); /* vector, nothing is mapped there */
}
