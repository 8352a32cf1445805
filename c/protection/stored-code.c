/* protection/stored-code - code that the program has stored in a page with PROT_EXEC runs. */
#include "case.h"

CASE("protection/stored-code")
{
	char *area;

	area = call_mmap(NULL, /* address, where the kernel sees fit */
			 4096, /* length */
			 PROT_READ | PROT_WRITE | PROT_EXEC, /* prot, the point of the case */
			 MAP_PRIVATE | MAP_ANONYMOUS,	     /* flags */
			 -1,				     /* descriptor, none */
			 0);				     /* offset in bytes */

	poke(area + 16, 0xb0); /* mov al, */
	poke(area + 17, 0x5a); /* what it loads */
	poke(area + 18, 0xc3); /* a ret behind it */

	value("first", ((unsigned char (*)(void))(area + 16))());

	poke(area + 17, 0xa5); /* what it loads now */

	value("second", ((unsigned char (*)(void))(area + 16))());
}
