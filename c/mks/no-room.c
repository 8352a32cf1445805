/* mks/no-room - a length for which there is no room is ENOMEM, as Linux says it: no limit of
 * areas is near. */
#include "mks.h"

CASE("mks/no-room")
{
	call_mks_mmap(NULL,		      /* address */
		      0xfffff000,	      /* length, more than there is */
		      PROT_READ,	      /* prot */
		      MAP_PRIVATE | MAP_ANON, /* flags */
		      -1,		      /* descriptor, none */
		      0);		      /* offset in bytes */

	call_mmap(NULL,			  /* address */
		  0xfffff000,		  /* length, the same to Linux */
		  PROT_READ,		  /* prot */
		  MAP_PRIVATE | MAP_ANON, /* flags */
		  -1,			  /* descriptor, none */
		  0);			  /* offset in bytes */
}
