/* protection/stored-through-another - Code that is stored through another mapping of the page is
 * what runs next. */
#include "case.h"

CASE("protection/stored-through-another")
{
	uint32_t count;

	call_mmap((void *)0x50000000,			  /* address */
		  4096,					  /* length */
		  PROT_READ | PROT_WRITE | PROT_EXEC,	  /* prot */
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					  /* descriptor, none */
		  0);					  /* offset in bytes */

	*(volatile uint32_t *)0x50000000 = 0xc34140; /* inc eax, inc ecx, ret */

	call_mremap((void *)0x50000000,		   /* old address */
		    0,				   /* old length, 0: the same memory once more */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	call_mprotect((void *)0x50000000, 4096, PROT_READ | PROT_EXEC);

	__asm__ volatile("call *%1" : "=c"(count) : "r"(0x50000000), "c"(0) : "eax");
	value("one", count);

	*(volatile char *)0x60000000 = 0x41; /* inc ecx, through the other mapping */
	__asm__ volatile("call *%1" : "=c"(count) : "r"(0x50000000), "c"(0) : "eax");
	value("two", count);
}
