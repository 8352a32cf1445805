/* entry/sse-registers - The xmm registers, MXCSR and the control word of the x87 outlive the call.
 * */
#include "case.h"

static const uint32_t four_words[4] = { 0x11223344, 0x55667788, 0x99aabbcc, 0xddeeff00 };

CASE("entry/sse-registers")
{
	uint32_t rounds_up = 0x5f80, mxcsr, zero[4], seven[4];
	uint16_t rounds_down = 0x077f, control;

	__asm__ volatile("movdqu %0, %%xmm0\n\t"
			 "movdqu %0, %%xmm7\n\t"
			 "ldmxcsr %1\n\t"
			 "fldcw %2"
			 :
			 : "m"(four_words), "m"(rounds_up), "m"(rounds_down));

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  65536,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, /* flags */
		  -1,					      /* descriptor, none */
		  0);					      /* offset in bytes */

	__asm__ volatile("movdqu %%xmm0, %0\n\t"
			 "movdqu %%xmm7, %1\n\t"
			 "stmxcsr %2\n\t"
			 "fnstcw %3"
			 : "=m"(zero), "=m"(seven), "=m"(mxcsr), "=m"(control));
	value("xmm0_first", zero[0]);
	value("xmm0_last", zero[3]);
	value("xmm7_second", seven[1]);
	value("mxcsr", mxcsr);
	value("control", control);
}
