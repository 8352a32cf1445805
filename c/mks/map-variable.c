/* mks/map-variable - MAP_VARIABLE leaves the address to the system; with MAP_FIXED it is EINVAL,
 * to Linux nothing. */
#include "mks.h"

CASE("mks/map-variable")
{
	maps("before");

	call_mks_mmap((void *)0x50000000,		     /* address, a free hint */
		      4096,				     /* length */
		      PROT_READ,			     /* prot */
		      MAP_PRIVATE | MAP_ANON | MAP_VARIABLE, /* flags, the point of the case */
		      -1,				     /* descriptor, none */
		      0);				     /* offset in bytes */

	call_mks_mmap((void *)0x51000000,				 /* address */
		      4096,						 /* length */
		      PROT_READ,					 /* prot */
		      MAP_PRIVATE | MAP_ANON | MAP_FIXED | MAP_VARIABLE, /* flags, both */
		      -1,						 /* descriptor, none */
		      0);						 /* offset in bytes */

	call_mmap((void *)0x51000000,				     /* address */
		  4096,						     /* length */
		  PROT_READ,					     /* prot */
		  MAP_PRIVATE | MAP_ANON | MAP_FIXED | MAP_VARIABLE, /* flags, the same to Linux */
		  -1,						     /* descriptor, none */
		  0);						     /* offset in bytes */

	maps("after");
}
