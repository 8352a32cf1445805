/* flags/bsd-anonymous - 1000h, MAP_ANON of BSD, is MAP_EXECUTABLE and makes nothing anonymous. */
#include "case.h"

CASE("flags/bsd-anonymous")
{
	call_mmap((void *)0x50000000,	  /* address, a free hint */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | 0x1000,	  /* flags, MAP_ANON of BSD */
		  -1,			  /* descriptor, none */
		  0);			  /* offset in bytes */
}
