/* exec/refused - an execve that is refused leaves every mapping as it was.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("exec/refused")
{
	char *const arguments[] = { "data", NULL };
	int result;

	call_mmap((void *)0x50000000,	       /* address */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of the area */
	areas("before");

	result = execve("data", arguments, NULL);
	report_path_call("execve", 3,
			 (const uint32_t[]){ (uintptr_t) "data", (uintptr_t)arguments, 0 },
			 eax_of(result));

	areas("after");
	peek((void *)0x50000000); /* the same byte */
}
